import { FilingProblem } from '../xml/filing-problem.ts';
import { GuardedXmlReader } from '../xml/guarded-xml-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts';
import { type ClassFees, FEE_TAGS, WAIVER_END_TAG } from './class-fees.ts';

/** Prospectuses in inline XBRL run to 40 MB of XHTML. */
export const PROSPECTUS_LIMITS: XmlLimits = { ...XML_LIMITS, elements: 5_000_000 };

interface Context {
  readonly seriesId?: string;
  readonly classId?: string;
  readonly asOf?: string;
  /** A dimension beyond series and class: the fact is about something narrower. */
  readonly isNarrower: boolean;
}

interface Fact {
  readonly tag: string;
  readonly contextId: string;
  readonly value: number | string;
}

/**
 * Fees per class out of a prospectus: inline XBRL (`ix:nonFraction` with `scale` and `sign`) or the
 * extracted instance (plain fractions). The class is read from the context element, never from its id,
 * and contexts may stand after the facts. Two different figures for one thing give neither.
 *
 * @throws {FilingProblem} from `write` and `end`
 */
export class InlineFeesReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #contexts = new Map<string, Context>();
  readonly #facts: Fact[] = [];
  readonly #limits: XmlLimits;
  readonly #xml: GuardedXmlReader;
  #bytes = 0;

  constructor(limits: XmlLimits = PROSPECTUS_LIMITS) {
    this.#limits = limits;
    this.#xml = new GuardedXmlReader(limits, (element, path) => this.#see(element, path));
  }

  write(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes) {
      throw new FilingProblem('too-large', `the file passes ${this.#limits.bytes} bytes`);
    }
    this.#xml.write(this.#decode(chunk));
  }

  #decode(chunk: Uint8Array): string {
    try {
      return this.#decoder.decode(chunk, { stream: true });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new FilingProblem('malformed', `not UTF-8 text: ${detail}`);
    }
  }

  /** Class id -> fees. Empty when the document tags no fees. */
  end(): ReadonlyMap<string, ClassFees> {
    this.#xml.end();
    return feesOf(this.#facts, this.#contexts);
  }

  #see(element: XmlElement, path: readonly string[]): 'taken' | 'keep' {
    const { name, attributes } = element;
    if (name === 'context') {
      const id = attributes.get('id');
      if (id) this.#contexts.set(id, contextOf(element));
      return 'taken';
    }
    if (path.includes('context') || path.includes('nonFraction') || path.includes('nonNumeric')) {
      return 'keep';
    }
    const fact = factOf(element);
    if (fact) this.#facts.push(fact);
    return 'taken';
  }
}

function contextOf(element: XmlElement): Context {
  const members = all(element, 'explicitMember').map((member) => ({
    axis: (member.attributes.get('dimension') ?? '').replace(/^.*:/, ''),
    id: /([SC]\d{9})Member$/.exec(member.text.trim())?.[1],
  }));
  const known = members.filter(({ axis, id }) => id && AXES.has(axis));
  const find = (letter: string) => known.find(({ id }) => id?.startsWith(letter))?.id;
  const [seriesId, classId] = [find('S'), find('C')];
  const asOf = textOf(all(element, 'instant')[0] ?? all(element, 'endDate')[0]);
  return {
    ...(seriesId && { seriesId }),
    ...(classId && { classId }),
    ...(asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && { asOf }),
    isNarrower: known.length < members.length || all(element, 'typedMember').length > 0,
  };
}

const AXES: ReadonlySet<string> = new Set([
  'LegalEntityAxis',
  'ProspectusShareClassAxis',
  'ClassAxis',
]);

function factOf(element: XmlElement): Fact | undefined {
  const { name, attributes } = element;
  const contextId = attributes.get('contextRef');
  if (!contextId || attributes.get('nil') === 'true') return undefined;
  const isInline = name === 'nonFraction' || name === 'nonNumeric';
  const tag = (isInline ? attributes.get('name') : name)?.replace(/^.*:/, '') ?? '';
  const text = textOf(element) ?? '';
  if (tag === WAIVER_END_TAG) return text === '' ? undefined : { tag, contextId, value: text };
  if (!Object.hasOwn(FEE_TAGS, tag)) return undefined;
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

function feesOf(facts: readonly Fact[], contexts: ReadonlyMap<string, Context>) {
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

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...all(each, name),
  ]);
}

/** Text of an element and of what is marked up inside it, in one line. */
function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const inner = element.children.map((each) => textOf(each) ?? '').join('');
  return `${element.text}${inner}`.replace(/\s+/g, ' ').trim();
}
