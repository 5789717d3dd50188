import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { exactly, isRefused, type Refused } from '#lib/metrics/interval.ts';
import type { MonthSpan } from '#lib/metrics/month-run.ts';
import { monthlyDrawdownOf } from '#lib/metrics/monthly-drawdown.ts';
import { netFlowOf } from '#lib/metrics/net-flow.ts';
import { returnCorrelationOf } from '#lib/metrics/return-correlation.ts';
import { twelveMonthReturnOf } from '#lib/metrics/twelve-month-return.ts';
import { refusalText } from '#lib/view/words/refusal-words.ts';
import { jsonFigure, rounded } from './json-figure.ts';

/** A fund whose months another one's are compared with. */
export interface Beside {
  readonly ticker: string;
  readonly history?: MonthlyHistory;
}

/** What the filings say beyond fee, assets and holdings; what is not known is absent. */
export function filedFactsJson(facts: FundFacts, beside?: Beside): object {
  const { turnover, census, exposure } = facts;
  return {
    ...feeDetailsJson(facts),
    ...(turnover && { turnover: jsonFigure(exactly(turnover.rate), 'fraction', turnover.source) }),
    ...pastReturnsJson(facts),
    ...(census && { census: { ...census, source: census.source.url } }),
    ...(facts.history && historyJson(facts.history, beside)),
    ...bookChangeJson(facts),
    ...(exposure && {
      exposure: {
        ...Object.fromEntries(
          (['direct', 'derivatives', 'gross', 'net', 'optionsUnadjusted'] as const).map((name) => [
            name,
            jsonFigure(exactly(exposure[name]), 'fraction', exposure.source),
          ]),
        ),
        linesWithoutNotional: exposure.linesWithoutNotional,
      },
    }),
  };
}

function feeDetailsJson({ fee }: FundFacts): object {
  if (!fee) return {};
  const { waiver, acquiredFunds, source } = fee;
  return {
    ...(waiver && {
      feeWaiver: {
        ...jsonFigure(exactly(waiver.rate), 'fraction', source),
        ...(waiver.ends !== undefined && { ends: waiver.ends }),
      },
    }),
    ...(acquiredFunds !== undefined && {
      acquiredFundFees: jsonFigure(exactly(acquiredFunds), 'fraction', source),
    }),
  };
}

function pastReturnsJson({ pastReturns }: FundFacts): object {
  if (!pastReturns) return {};
  const { source, ...figures } = pastReturns;
  return { pastReturns: { ...figures, unit: 'fraction', source: source.url } };
}

function bookChangeJson({ bookChange }: FundFacts): object {
  if (!bookChange) return {};
  const { changed, from, to, source } = bookChange;
  return {
    bookChanged: {
      ...{ atLeast: rounded(changed), unit: 'fraction', from, to },
      source: source.url,
    },
  };
}

function historyJson(history: MonthlyHistory, beside: Beside | undefined): object {
  const year = twelveMonthReturnOf(history);
  const drawdown = monthlyDrawdownOf(history);
  const correlation = beside?.history && returnCorrelationOf(history, beside.history);
  return {
    months: history.months.map(({ totalReturn, ...month }) => ({
      ...month,
      ...(totalReturn !== undefined && { totalReturn: rounded(totalReturn) }),
    })),
    twelveMonthReturn: figureOf(year, ({ totalReturn }) => totalReturn),
    monthlyDrawdown: figureOf(drawdown, (found) => found.drawdown),
    netFlow3Months: flowJson(history, 3),
    netFlow12Months: flowJson(history, 12),
    ...(correlation && {
      [`correlationWith${beside.ticker}`]: figureOf(correlation, (found) => found.correlation),
    }),
  };
}

function flowJson(history: MonthlyHistory, months: 3 | 12): object {
  const flow = netFlowOf(history, months);
  if (isRefused(flow)) return { refused: refusalText(flow.refused) };
  const { netUsd, ...rest } = flow;
  return { value: Math.round(netUsd), unit: 'usd', ...rest };
}

function figureOf<T extends MonthSpan>(found: T | Refused, value: (found: T) => number): object {
  if (isRefused(found)) return { refused: refusalText(found.refused) };
  const { from, to, months } = found;
  return { value: rounded(value(found)), unit: 'fraction', from, to, months };
}
