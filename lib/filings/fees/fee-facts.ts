import { textOf } from '../prospectus/element-text.ts';
import type { FactContext } from '../prospectus/fact-context.ts';
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
  const { name, attributes } = element;
  const contextId = attributes.get('contextRef');
  if (!contextId || attributes.get('nil') === 'true') return undefined;
  const isInline = name === 'nonFraction' || name === 'nonNumeric';
  const tag = (isInline ? attributes.get('name') : name)?.replace(/^.*:/, '') ?? '';
  if (tag !== WAIVER_END_TAG && !Object.hasOwn(FEE_TAGS, tag)) return undefined;
  const text = textOf(element) ?? '';
  if (tag === WAIVER_END_TAG) return text === '' ? undefined : { tag, contextId, value: text };
  const value = isInline ? inlineValue(text, attributes) : plainValue(text);
  return value === undefined ? undefined : { tag, contextId, value };
}

/** `0.94` with scale -2 is 0.0094; `none` and a dash are written zeros, by their formats. */
function inlineValue(text: string, attributes: ReadonlyMap<string, string>): number | undefined {
  const format = attributes.get('format')?.replace(/^.*:/, '') ?? '';
  const scale = Number(attributes.get('scale') ?? 0);
  if (/^(?:numwordsen|zerodash|fixed-?zero|nocontent)$/i.test(format)) {
    return /^(?:none|no|nil|zero|[-–—]?)$/i.test(text) ? 0 : undefined;
  }
  const value = plainValue(
    format === 'numcommadecimal' ? text.replace('.', '').replace(',', '.') : text,
  );
  if (value === undefined || !Number.isInteger(scale) || Math.abs(scale) > 12) return undefined;
  // Through decimal text, so that 0.94 at scale -2 is 0.0094 and not 0.009399999999999999.
  const scaled = Number(`${value}e${scale}`);
  return attributes.get('sign') === '-' ? -scaled : scaled;
}

function plainValue(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/%$/, '').trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
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
