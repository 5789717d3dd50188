import { text } from 'node:stream/consumers';
import { type Command, type CommandIo, CommandProblem } from './command.ts';

/** Loaded on demand, so that `detect` does not pay for the parser of `nport`. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  detect: async () => (await import('./detect-command.ts')).detectCommand,
  facts: async () => (await import('./facts-command.ts')).factsCommand,
  nport: async () => (await import('./nport-command.ts')).nportCommand,
  overlap: async () => (await import('./overlap-command.ts')).overlapCommand,
  claims: async () => (await import('./claims-command.ts')).claimsCommand,
  evidence: async () => (await import('./evidence-command.ts')).evidenceCommand,
  snapshot: async () => (await import('./snapshot-command.ts')).snapshotCommand,
};

const io: CommandIo = {
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
};

async function run([name, ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS[name ?? ''];
  if (!load) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new CommandProblem(
      `${name ? `unknown command “${name}”` : 'which command?'} Known: ${known}`,
    );
  }
  const command = await load();
  return command(args, io);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem)) throw error;
  io.say(error.message);
  process.exitCode = 1;
}
