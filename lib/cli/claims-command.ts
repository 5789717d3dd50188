import { claimsOf } from '#lib/themes/claims.ts';
import { type Command, CommandProblem } from './command.ts';

/**
 * `claims [NAME…]`: what each fund name claims, one JSON line a name:
 * `{"name", "claims": ["theme:cybersecurity"], "words": {claim: the words that carry it}}`.
 * Names come as arguments or one a line on standard input; blank lines are skipped.
 */
export const claimsCommand: Command = async (args, io) => {
  const names = args.length > 0 ? args : namesIn(await io.readInput());
  if (names.length === 0)
    throw new CommandProblem('claims: no name given, as argument or on standard input');
  for (const name of names) {
    const { claims, words } = claimsOf(name);
    io.print(JSON.stringify({ name, claims, words }));
  }
  return 0;
};

function namesIn(input: string): readonly string[] {
  return input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
