import { textOf } from '../prospectus/element-text.ts';
import type { FactContext } from '../prospectus/fact-context.ts';
import { taggedFigure, tagOf } from '../prospectus/tagged-figure.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { type ClassFees, FEE_TAGS, WAIVER_END_TAG } from './class-fees.ts';

/** A tagged figure or date of a fee table. */
export interface FeeFact {
  readonly tag: string;
  readonly contextId: string;
  readonly value: number | string;
}

/** Undefined where the element is no such fact: inline (`scale` and `sign`) or extracted (a plain fraction). */
export function feeFactOf(element: XmlElement): FeeFact | undefined {
  const figure = taggedFigure(element, (tag) => Object.hasOwn(FEE_TAGS, tag));
  if (figure) return figure;
  const named = tagOf(element);
  if (named?.tag !== WAIVER_END_TAG) return undefined;
  const value = textOf(element) ?? '';
  return value === '' ? undefined : { ...named, value };
}

/** Class id -> fees. Two different figures for one thing give neither. */
export function feesOf(
  facts: readonly FeeFact[],
  contexts: ReadonlyMap<string, FactContext>,
): ReadonlyMap<string, ClassFees> {
  const classes = new Map<string, Map<string, number | string | undefined>>();
  const turnovers = new Map<string, number>();
  for (const { tag, contextId, value } of facts) {
    const context = contexts.get(contextId);
    if (!context || context.isNarrower) continue;
    if (!context.classId) {
      const isTurnover = FEE_TAGS[tag] === 'turnover' && typeof value === 'number';
      if (context.seriesId && isTurnover) turnovers.set(context.seriesId, value);
      continue;
    }
    const fields = classes.get(context.classId) ?? new Map();
    classes.set(context.classId, fields);
    if (context.seriesId) fields.set('seriesId', context.seriesId);
    if (context.asOf) fields.set('asOf', context.asOf);
    const field = tag === WAIVER_END_TAG ? 'waiverEnds' : (FEE_TAGS[tag] ?? tag);
    const isContradiction = fields.has(field) && fields.get(field) !== value;
    fields.set(field, isContradiction ? undefined : value);
  }
  return new Map([...classes].map(([id, fields]) => [id, classFees(id, fields, turnovers)]));
}

function classFees(
  classId: string,
  fields: ReadonlyMap<string, number | string | undefined>,
  turnovers: ReadonlyMap<string, number>,
): ClassFees {
  const turnover = turnovers.get(String(fields.get('seriesId')));
  const known = [...fields].filter(([, value]) => value !== undefined);
  return {
    ...(turnover !== undefined && { turnover }),
    ...Object.fromEntries(known),
    classId,
  };
}
