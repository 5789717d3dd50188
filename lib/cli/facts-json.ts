import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { feeTermsOf, missingFeeReason } from '#lib/metrics/fee-terms.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { exactly, isRefused, refused } from '#lib/metrics/interval.ts';
import { leftOutShare } from '#lib/metrics/left-out.ts';
import type { Universe } from '#lib/view/universe.ts';
import { type Beside, filedFactsJson } from './filed-facts-json.ts';
import { type JsonFigure, jsonFigure } from './json-figure.ts';
import { universeJson } from './universe-json.ts';

export interface Surroundings {
  /** Twins, broad funds and look-through are said only with all funds at hand. */
  readonly universe?: Universe;
  /** QQQ, where its months are at hand. */
  readonly beside?: Beside;
}

/** One fund as the command line says it; facts that are not known are absent. */
export function factsJson(facts: FundFacts, { universe, beside }: Surroundings = {}): object {
  const kind = fundKindOf(facts);
  return {
    ticker: facts.ticker,
    name: facts.name,
    ...kindJson(kind),
    ...feeJson(facts, kind),
    ...(facts.netAssets && {
      netAssetsUsd: {
        ...jsonFigure(exactly(facts.netAssets.usd), 'usd', facts.netAssets.source),
        scope: facts.netAssets.scope,
      },
    }),
    ...holdingsJson(facts, kind),
    ...filedFactsJson(facts, beside),
    ...(universe && universeJson(facts, kind, universe)),
  };
}

function kindJson(kind: FundKind): object {
  const { name, evidence, leverage, stock, holds, form } = kind;
  return {
    kind: name,
    kindFrom: evidence,
    ...(leverage && { leverage }),
    ...(stock && { stock }),
    ...(holds && { holds }),
    ...(form && { form }),
  };
}

function feeJson(facts: FundFacts, kind: FundKind): object {
  const terms = feeTermsOf(facts);
  if (!facts.fee || !terms) {
    return { expenseRatio: jsonFigure(refused(missingFeeReason(kind)), 'fraction') };
  }
  const { gross, source } = facts.fee;
  return {
    expenseRatio: { ...jsonFigure(exactly(terms.rate), 'fraction', source), basis: terms.basis },
    ...(gross !== undefined && {
      grossExpenseRatio: jsonFigure(exactly(gross), 'fraction', source),
    }),
    ...(terms.waived && { feeWaived: true }),
    ...(terms.includesUnderlyingCosts && { feeIncludesUnderlyingCosts: true }),
  };
}

function holdingsJson(facts: FundFacts, kind: FundKind): object {
  const { holdings } = facts;
  const listed = holdings && {
    holdings: {
      asOf: holdings.asOf,
      coverage: holdings.coverage,
      lines: holdings.lines.length,
      source: holdings.source.url,
    },
  };
  return { ...listed, ...concentrationJson(facts, kind) };
}

function concentrationJson(facts: FundFacts, kind: FundKind): Record<string, JsonFigure> {
  const equity = rankableEquityOf(facts, kind);
  const concentration = isRefused(equity) ? equity : concentrationOf(equity);
  if (isRefused(concentration)) {
    const refusal = jsonFigure(concentration, 'fraction');
    return { top10: refusal, hhi: refusal, effectiveN: refusal };
  }
  const source = facts.holdings?.source;
  return {
    top10: jsonFigure(concentration.topTen, 'fraction', source),
    hhi: jsonFigure(concentration.hhi, 'fraction', source),
    effectiveN: jsonFigure(concentration.effectiveN, 'count', source),
    ...(!isRefused(equity) && {
      leftOut: jsonFigure(exactly(leftOutShare(equity)), 'fraction', source),
    }),
  };
}
