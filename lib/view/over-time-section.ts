import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { monthlyDrawdownOf } from '#lib/metrics/monthly-drawdown.ts';
import { netFlowOf } from '#lib/metrics/net-flow.ts';
import { returnCorrelationOf } from '#lib/metrics/return-correlation.ts';
import { twelveMonthReturnOf } from '#lib/metrics/twelve-month-return.ts';
import type { Figure, MonthReturn, OverTimeSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, monthText, percentAtLeast, signedPercent, usdInWords } from './format.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { OVER_TIME_WORDS } from './words/over-time-words.ts';

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
    notShown: OVER_TIME_WORDS.notShown,
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
  if (history.earlier) parts.sources.add(history.earlier);
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
  const way = netUsd >= 0 ? OVER_TIME_WORDS.netIn : OVER_TIME_WORDS.netOut;
  return [
    {
      label: OVER_TIME_WORDS.flows,
      text: netUsd === 0 ? OVER_TIME_WORDS.asMuchInAsOut : way(usdInWords(Math.abs(netUsd))),
      source,
      formula: OVER_TIME_WORDS.flowsFormula,
      note: OVER_TIME_WORDS.flowsNote(
        monthSpan(from, to),
        usdInWords(creationsUsd),
        usdInWords(redemptionsUsd),
      ),
    },
  ];
}

function yearFigure(history: MonthlyHistory, source: number): Figure[] {
  const year = twelveMonthReturnOf(history);
  if (isRefused(year)) return [];
  return [
    {
      label: OVER_TIME_WORDS.year,
      text: signedPercent(year.totalReturn),
      source,
      formula: OVER_TIME_WORDS.yearFormula,
      note: OVER_TIME_WORDS.yearNote(monthSpan(year.from, year.to)),
    },
  ];
}

function drawdownFigure(history: MonthlyHistory, source: number): Figure[] {
  const found = monthlyDrawdownOf(history);
  if (isRefused(found)) return [];
  const { drawdown, lowest, from, to } = found;
  return [
    {
      label: OVER_TIME_WORDS.deepestFall,
      text:
        drawdown === 0 ? OVER_TIME_WORDS.noFall : COMMON_WORDS.atLeast(percentAtLeast(drawdown)),
      source,
      formula: OVER_TIME_WORDS.deepestFallFormula,
      note: OVER_TIME_WORDS.deepestFallNote(monthSpan(from, to), lowest && monthText(lowest)),
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
      label: OVER_TIME_WORDS.movedWith('QQQ'),
      text: OVER_TIME_WORDS.correlation(found.correlation.toFixed(2)),
      source,
      formula: OVER_TIME_WORDS.correlationFormula,
      note: OVER_TIME_WORDS.correlationNote(found.months, monthSpan(found.from, found.to)),
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
  const comparison =
    plain && beside
      ? [
          OVER_TIME_WORDS.bookChangeOf(
            plain.ticker,
            percentAtLeast(beside.changed, 0),
            daySpan(beside),
          ),
        ]
      : [];
  return [
    {
      label: OVER_TIME_WORDS.bookChange,
      text:
        changed < 0.005 ? OVER_TIME_WORDS.hardly : COMMON_WORDS.atLeast(percentAtLeast(changed, 0)),
      source: place,
      formula: OVER_TIME_WORDS.bookChangeFormula,
      note: [OVER_TIME_WORDS.bookChangeNote(daySpan({ from, to })), ...comparison].join(' '),
    },
  ];
}

function monthSpan(from: string, to: string): { from: string; to: string } {
  return { from: monthText(from), to: monthText(to) };
}

function daySpan({ from, to }: { readonly from: string; readonly to: string }) {
  return { from: dateText(from), to: dateText(to) };
}
