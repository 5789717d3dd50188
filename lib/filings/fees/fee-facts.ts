import { textOf } from '../prospectus/element-text.ts';
import type { FactContext } from '../prospectus/fact-context.ts';
import { taggedFigure, tagOf } from '../prospectus/tagged-figure.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import {
  type ClassFees,
  FEE_TAGS,
  type FeeField,
  standingFigures,
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

/** What is gathered of one class; null where two facts contradict each other. */
interface Gathered {
  readonly figures: { [K in FeeField]?: number | null };
  waiverEnds?: string | null;
  seriesId?: string;
  asOf?: string;
}

/** Class id -> fees. Two different figures for one thing give neither. */
export function feesOf(
  facts: readonly FeeFact[],
  contexts: ReadonlyMap<string, FactContext>,
): ReadonlyMap<string, ClassFees> {
  const classes = new Map<string, Gathered>();
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
    const own = classes.get(classId) ?? { figures: {} };
    classes.set(classId, own);
    if (seriesId) own.seriesId = seriesId;
    if (asOf) own.asOf = asOf;
    if (fact.field === 'waiverEnds') own.waiverEnds = agreed(own.waiverEnds, fact.value);
    else own.figures[fact.field] = agreed(own.figures[fact.field], fact.value);
  }
  return new Map([...classes].map(([id, own]) => [id, classFees(id, own, turnovers)]));
}

function agreed<T>(known: T | null | undefined, value: T): T | null {
  return known === undefined || known === value ? value : null;
}

function classFees(
  classId: string,
  { figures, waiverEnds, seriesId, asOf }: Gathered,
  turnovers: ReadonlyMap<string, number | null>,
): ClassFees {
  const turnover = turnovers.get(seriesId ?? '');
  return {
    ...(turnover != null && { turnover }),
    ...standingFigures(figures),
    ...(waiverEnds != null && { waiverEnds }),
    ...(seriesId && { seriesId }),
    ...(asOf && { asOf }),
    classId,
  };
}
