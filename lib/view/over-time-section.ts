import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { monthlyDrawdownOf } from '#lib/metrics/monthly-drawdown.ts';
import { netFlowOf } from '#lib/metrics/net-flow.ts';
import { returnCorrelationOf } from '#lib/metrics/return-correlation.ts';
import { twelveMonthReturnOf } from '#lib/metrics/twelve-month-return.ts';
import type { Figure, MonthReturn, OverTimeSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, monthText, percentAtLeast, signedPercent, usdInWords } from './format.ts';
import { FILED_FIGURES_ONLY } from './wording.ts';

/** Months drawn; older ones are in the figures only. */
const MOST_MONTHS = 12;

/**
 * Flows, monthly returns and how much of the book changed, as far as chained filings say; and what filings
 * cannot say. Packaged facts of one report have no chain: then only the last sentence stands.
 */
export function overTimeSectionOf(parts: CardParts): OverTimeSection {
  const { facts, sources } = parts;
  const { history } = facts;
  const months = history ? monthReturnsOf(history) : [];
  return {
    figures: [...(history ? historyFigures(parts, history) : []), ...bookChangeFigures(parts)],
    ...(history && months.length > 0 ? { months, monthsSource: sources.add(history.source) } : {}),
    notShown: FILED_FIGURES_ONLY,
  };
}

function monthReturnsOf({ months }: MonthlyHistory): MonthReturn[] {
  return months
    .slice(-MOST_MONTHS)
    .flatMap(({ month, totalReturn }) =>
      totalReturn === undefined
        ? []
        : [{ label: monthText(month), totalReturn, text: signedPercent(totalReturn) }],
    );
}

function historyFigures(parts: CardParts, history: MonthlyHistory): Figure[] {
  const source = parts.sources.add(history.source);
  return [
    ...flowFigure(history, source),
    ...yearFigure(history, source),
    ...drawdownFigure(history, source),
    ...correlationFigure(parts, history, source),
  ];
}

function flowFigure(history: MonthlyHistory, source: number): Figure[] {
  const flow = netFlowOf(history, 3);
  if (isRefused(flow)) return [];
  const { netUsd, creationsUsd, redemptionsUsd, from, to } = flow;
  const way = netUsd >= 0 ? 'net in' : 'net out';
  return [
    {
      label: 'Flows over three months',
      text: netUsd === 0 ? 'as much in as out' : `${usdInWords(Math.abs(netUsd))} ${way}`,
      source,
      formula:
        'sales of shares less redemptions, added up over the three months; reinvested distributions left out',
      note: `${monthText(from)} to ${monthText(to)}: ${usdInWords(creationsUsd)} in, ${usdInWords(redemptionsUsd)} out; all share classes of the series together.`,
    },
  ];
}

function yearFigure(history: MonthlyHistory, source: number): Figure[] {
  const year = twelveMonthReturnOf(history);
  if (isRefused(year)) return [];
  return [
    {
      label: 'Return over twelve months',
      text: signedPercent(year.totalReturn),
      source,
      formula: '(1 + return) of each of the twelve months multiplied, less 1',
      note: `${monthText(year.from)} to ${monthText(year.to)}, at net asset value, after the fund’s costs. What was is no forecast.`,
    },
  ];
}

function drawdownFigure(history: MonthlyHistory, source: number): Figure[] {
  const found = monthlyDrawdownOf(history);
  if (isRefused(found)) return [];
  const { drawdown, lowest, from, to } = found;
  const span = `${monthText(from)} to ${monthText(to)}`;
  return [
    {
      label: 'Deepest fall between month-ends',
      text: drawdown === 0 ? 'none' : `at least ${percentAtLeast(drawdown)}`,
      source,
      formula: '1 − value at a month’s end ÷ highest value at an earlier one, the largest',
      note: `${span}${lowest ? `; lowest at the end of ${monthText(lowest)}` : ''}. Falls within a month are not seen.`,
    },
  ];
}

/** Only where the comparison fund's months are at hand too, and not with itself. */
function correlationFigure(
  { facts, context, sources }: CardParts,
  history: MonthlyHistory,
  source: number,
): Figure[] {
  const qqq = context.plainFunds.find(({ ticker }) => ticker === 'QQQ')?.facts;
  if (!qqq?.history || facts.ticker === 'QQQ') return [];
  const found = returnCorrelationOf(history, qqq.history);
  if (isRefused(found)) return [];
  sources.add(qqq.history.source, 'QQQ');
  return [
    {
      label: 'Moved with QQQ',
      text: `correlation ${found.correlation.toFixed(2)}`,
      source,
      formula: 'Pearson’s correlation of the monthly total returns of the months both report',
      note: `${found.months} months, ${monthText(found.from)} to ${monthText(found.to)}; 1 is always together, 0 is no connection.`,
    },
  ];
}

function bookChangeFigures({ facts, context, sources }: CardParts): Figure[] {
  const { bookChange } = facts;
  if (!bookChange) return [];
  const { changed, from, to, source, earlier } = bookChange;
  const plain = context.plainFunds.find(
    (fund) => fund.ticker !== facts.ticker && fund.facts.bookChange,
  );
  const beside = plain?.facts.bookChange;
  const place = sources.add(source);
  sources.add(earlier);
  if (plain && beside) sources.add(beside.source, plain.ticker);
  const comparison = beside
    ? ` ${plain?.ticker}: at least ${percentAtLeast(beside.changed, 0)} from ${dateText(beside.from)} to ${dateText(beside.to)}.`
    : '';
  return [
    {
      label: 'Portfolio changed between two reports',
      text: changed < 0.005 ? 'hardly' : `at least ${percentAtLeast(changed, 0)}`,
      source: place,
      formula:
        'half the sum of share changes × price ÷ net assets, after the growth that creations explain',
      note: `${dateText(from)} to ${dateText(to)}; trades made and undone in between are not seen.${comparison}`,
    },
  ];
}
