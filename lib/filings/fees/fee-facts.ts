import { textOf } from '../prospectus/element-text.ts';
import type { FactContext } from '../prospectus/fact-context.ts';
import { taggedFigure, tagOf } from '../prospectus/tagged-figure.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import {
  agreed,
  type ClassFees,
  FEE_TAGS,
  type FeeField,
  type GatheredFees,
  standingFees,
  WAIVER_END_TAG,
} from './class-fees.ts';
import { waiverEndOf } from './waiver-end.ts';

/** A tagged figure or date of a fee table. */
export type FeeFact = { readonly contextId: string } & (
  | { readonly field: FeeField; readonly value: number }
  | { readonly field: 'waiverEnds'; readonly value: string }
);

/** Undefined where the element is no such fact: inline (`scale` and `sign`) or extracted (a plain fraction). */
export function feeFactOf(element: XmlElement): FeeFact | undefined {
  const figure = taggedFigure(element, (tag) => Object.hasOwn(FEE_TAGS, tag));
  const field = figure && FEE_TAGS[figure.tag];
  if (figure && field) return { field, contextId: figure.contextId, value: figure.value };
  const named = tagOf(element);
  if (named?.tag !== WAIVER_END_TAG) return undefined;
  const value = waiverEndOf(textOf(element));
  return value === undefined
    ? undefined
    : { field: 'waiverEnds', contextId: named.contextId, value };
}

/** Class id -> fees. Two different figures for one thing give neither. */
export function feesOf(
  facts: readonly FeeFact[],
  contexts: ReadonlyMap<string, FactContext>,
): ReadonlyMap<string, ClassFees> {
  const classes = new Map<string, GatheredFees>();
  const turnovers = new Map<string, number | null>();
  for (const fact of facts) {
    const context = contexts.get(fact.contextId);
    if (!context || context.isNarrower) continue;
    const { classId, seriesId, asOf } = context;
    if (!classId) {
      if (!seriesId || fact.field !== 'turnover') continue;
      turnovers.set(seriesId, agreed(turnovers.get(seriesId), fact.value));
      continue;
    }
    const own = classes.get(classId) ?? { classId, figures: {} };
    classes.set(classId, own);
    if (seriesId) own.seriesId = seriesId;
    if (asOf) own.asOf = asOf;
    if (fact.field === 'waiverEnds') own.waiverEnds = agreed(own.waiverEnds, fact.value);
    else own.figures[fact.field] = agreed(own.figures[fact.field], fact.value);
  }
  return new Map([...classes].map(([id, own]) => [id, standingFees(own, turnovers)]));
}
