import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { universeOf } from '#lib/view/universe.ts';
import { type Command, CommandProblem } from './command.ts';
import { factsJson } from './facts-json.ts';
import { factsOfFilings } from './facts-of-filings.ts';
import { findFund, problemOf } from './find-fund.ts';
import { readPackagedSnapshot } from './read-packaged-snapshot.ts';
import { themeTableCommand } from './theme-table-command.ts';
import { wordsOfProspectus } from './words-of-prospectus.ts';

/**
 * `facts TICKER…`: one JSON array, an object per ticker in the order asked.
 * `facts --theme THEME …`: every fund that claims a theme.
 * `facts --filings FILE…`: one fund from its N-PORT reports.
 * `facts TICKER --prospectus FILE`: what a prospectus says of the fund's name, word for word.
 */
export const factsCommand: Command = async (args, io) => {
  if (args.includes('--theme')) return themeTableCommand(args, io);
  if (args.includes('--filings')) return factsOfFilings(args, io);
  if (args.includes('--prospectus')) return wordsOfProspectus(args, io);
  if (args.length === 0) throw new CommandProblem('facts: which tickers? e.g. facts AIQ QQQ');
  const snapshot = await readPackagedSnapshot();
  const universe = universeOf(await allFunds(snapshot));
  const qqq = await snapshot.fund('QQQ');
  const answers: object[] = [];
  for (const asked of args) {
    const ticker = asked.toUpperCase();
    const facts = await findFund(snapshot, ticker);
    answers.push(
      facts
        ? factsJson(facts, { universe, ...(qqq && { beside: qqq }) })
        : { ticker, problem: problemOf(ticker) },
    );
  }
  io.print(JSON.stringify(answers, null, 2));
  return 0;
};

/** Twins and look-through need all funds at hand. */
async function allFunds(snapshot: PackagedSnapshot): Promise<FundFacts[]> {
  const funds = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  return funds.flatMap((facts) => facts ?? []);
}
