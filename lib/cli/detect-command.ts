import * as z from 'zod/mini';
import { type Judgement, judgeCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { type PlainText, plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { type Command, CommandProblem } from './command.ts';
import { readListings } from './read-listings.ts';

const inputSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  url: z.optional(z.string()),
  lang: z.optional(z.string()),
});

type Input = z.infer<typeof inputSchema>;

/**
 * `detect [--explain]`: JSON lines `{"id","text"}` in, JSON lines `{"id","mentions":[…]}` out. Offsets are
 * UTF-16 code units. `--explain` adds the reasons to each mention and tells on standard error what was held
 * for and against every candidate.
 */
export const detectCommand: Command = async (args, { print, say, readInput }) => {
  const unknown = args.find((arg) => arg !== '--explain');
  if (unknown !== undefined) throw new CommandProblem(`detect: unknown argument “${unknown}”`);
  const explain = args.includes('--explain');
  const inputs = parseLines(await readInput());
  const [symbols, listings] = [usSymbols(), await readListings()];
  for (const input of inputs) {
    const { page, offsets } = plainTextBlocks(plainTextOf(input));
    const judged = judgeCandidates(findCandidates(page, symbols), listings);
    const mentions = judged.flatMap(({ mention }) => {
      if (!mention) return [];
      const { block, start, end, ticker, market, reasons } = mention;
      const offset = offsets[block] ?? 0;
      const place = { start: offset + start, end: offset + end, ticker, market };
      return [explain ? { ...place, reasons } : place];
    });
    print(JSON.stringify({ id: input.id, mentions }));
    if (explain) for (const judgement of judged) say(explained(judgement));
  }
  return 0;
};

function parseLines(text: string): Input[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = z.safeParse(inputSchema, parseJson(line, index));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'wrong shape';
    throw new CommandProblem(`detect: line ${index + 1}: ${where}`);
  });
}

function parseJson(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandProblem(`detect: line ${index + 1} is not JSON: ${error.message}`);
  }
}

function plainTextOf({ text, url, lang }: Input): PlainText {
  return { text, ...(url !== undefined && { url }), ...(lang !== undefined && { lang }) };
}

function explained({ candidate, odds, mention, evidence }: Judgement): string {
  const verdict = mention ? `yes ${mention.market}` : 'no';
  return `${candidate.symbol} @${candidate.start}: ${verdict} (${odds.toFixed(1)}) ${evidence.join('; ')}`;
}
