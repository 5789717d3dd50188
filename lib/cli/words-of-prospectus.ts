import { parseArgs } from 'node:util';
import { ownWordsIn } from '#lib/filings/own-words/own-words.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { readDefinition } from '#lib/themes/definition-reading.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { PLAIN_TICKERS, viewContextOf } from '#lib/view/view-context.ts';
import { type CommandIo, CommandProblem, isArgumentError } from './command.ts';
import { findFund, problemOf } from './find-fund.ts';
import { refusalOf } from './read-nport-file.ts';
import { readPackagedSnapshot } from './read-packaged-snapshot.ts';
import { readStrategyFile } from './read-strategy-file.ts';
import { readPackagedEvidence } from './theme-evidence.ts';

const USAGE =
  'facts TICKER --prospectus FILE (485BPOS, 497 or 497K as .htm, its extract …_htm.xml, or Risk/Return txt.tsv)';

/**
 * `facts TICKER --prospectus FILE`: the promise of a share of assets and the sentences that say which companies
 * count, word for word out of the file, what they ask, and what the card says of the holdings beside them.
 */
export async function wordsOfProspectus(args: readonly string[], io: CommandIo): Promise<number> {
  const { ticker, file } = askedIn(args);
  const snapshot = await readPackagedSnapshot();
  const facts = await findFund(snapshot, ticker);
  if (!facts) throw new CommandProblem(`${ticker}: ${problemOf(ticker)}`);
  const words = ownWordsIn((await strategyOf(file, facts)) ?? []);
  if (!words) throw new CommandProblem(`${file}: no such sentences of ${ticker} in it`);
  const plainFunds = await Promise.all(PLAIN_TICKERS.map((plain) => snapshot.fund(plain)));
  const context = viewContextOf({
    plainFunds: plainFunds.flatMap((plain) => plain ?? []),
    today: '',
    evidence: await readPackagedEvidence(),
  });
  const ownWords = {
    ...words,
    form: 'prospectus',
    source: { kind: 'prospectus', url: file },
  } as const;
  const card = cardModelOf({ kind: 'found', facts: { ...facts, ownWords } }, context);
  const answer = {
    ticker,
    name: facts.name,
    file,
    ...words,
    reading: readDefinition(words),
    says: card.nameCheck?.notes?.map(({ text }) => text),
  };
  io.print(JSON.stringify(answer, null, 2));
  return 0;
}

async function strategyOf(file: string, { ids }: FundFacts) {
  try {
    return await readStrategyFile(file, ids.seriesId);
  } catch (error) {
    throw new CommandProblem(`${file}: ${refusalOf(error)}`);
  }
}

function askedIn(args: readonly string[]): { readonly ticker: string; readonly file: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { prospectus: { type: 'string' } },
    });
    const [ticker, ...others] = positionals;
    const { prospectus } = values;
    if (!ticker || others.length > 0 || prospectus === undefined) throw new CommandProblem(USAGE);
    return { ticker: ticker.toUpperCase(), file: prospectus };
  } catch (error) {
    if (isArgumentError(error)) throw new CommandProblem(`${error.message}. ${USAGE}`);
    throw error;
  }
}
