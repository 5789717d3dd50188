import { parseArgs } from 'node:util';
import { type ChainLink, factsOfChain } from '#lib/filings/nport/chain-filings.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { type CommandIo, CommandProblem, isArgumentError } from './command.ts';
import { factsJson } from './facts-json.ts';
import { readNportFile, refusalOf } from './read-nport-file.ts';

export const FILINGS_USAGE =
  'facts --filings FILE… [--class C000000000] [--beside FILE]… (Form N-PORT, primary_doc.xml)';

/**
 * `facts --filings FILE…`: one fund from several of its N-PORT reports, as one JSON object: holdings of the
 * newest, months and flows of all, how much of the book changed since the report before. `--class` says which
 * class's returns are wanted where a series has several; each `--beside FILE` is a report of QQQ, to compare how
 * the two moved.
 */
export async function factsOfFilings(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = optionsIn(args);
  const { class: classId, beside = [] } = values;
  if (positionals.length === 0) throw new CommandProblem(FILINGS_USAGE);
  const facts = await chainOf(positionals, {
    ticker: 'FUND',
    ...(classId !== undefined && { classId }),
  });
  const qqq = beside.length > 0 ? await chainOf(beside, { ticker: 'QQQ' }) : undefined;
  const answer = { ...factsJson(facts, { ...(qqq && { beside: qqq }) }), ids: facts.ids };
  io.print(JSON.stringify({ ...answer, ticker: undefined }, null, 2));
  return 0;
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        filings: { type: 'boolean' },
        class: { type: 'string' },
        beside: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    if (isArgumentError(error)) throw new CommandProblem(`${error.message}. ${FILINGS_USAGE}`);
    throw error;
  }
}

async function chainOf(
  files: readonly string[],
  context: { readonly ticker: string; readonly classId?: string },
): Promise<FundFacts> {
  const links: ChainLink[] = [];
  for (const file of files) links.push({ filing: await filingOf(file) });
  try {
    return factsOfChain(links, context);
  } catch (error) {
    throw new CommandProblem(refusalOf(error));
  }
}

async function filingOf(file: string) {
  try {
    return await readNportFile(file);
  } catch (error) {
    throw new CommandProblem(`${file}: ${refusalOf(error)}`);
  }
}
