import type { XmlElement } from '../xml/xml-element.ts';
import { textOf } from './element-text.ts';

/** Tag without its prefix, and the context it is about; undefined where the element is no fact. */
export function tagOf({
  name,
  attributes,
}: XmlElement): { readonly tag: string; readonly contextId: string } | undefined {
  const contextId = attributes.get('contextRef');
  if (!contextId || attributes.get('nil') === 'true') return undefined;
  const tag = (isInline(name) ? attributes.get('name') : name)?.replace(/^.*:/, '') ?? '';
  return { tag, contextId };
}

function isInline(name: string): boolean {
  return name === 'nonFraction' || name === 'nonNumeric';
}

/** A number of a wanted tag, inline (`scale` and `sign`) or extracted (a plain fraction). */
export function taggedFigure(
  element: XmlElement,
  isWanted: (tag: string) => boolean,
): { readonly tag: string; readonly contextId: string; readonly value: number } | undefined {
  const named = tagOf(element);
  if (!named || !isWanted(named.tag)) return undefined;
  const text = textOf(element) ?? '';
  const value = isInline(element.name) ? inlineValue(text, element.attributes) : plainValue(text);
  return value === undefined ? undefined : { ...named, value };
}

/** `0.94` with scale -2 is 0.0094; `none` and a dash are written zeros, by their formats. */
function inlineValue(text: string, attributes: ReadonlyMap<string, string>): number | undefined {
  const format = attributes.get('format')?.replace(/^.*:/, '') ?? '';
  const scale = Number(attributes.get('scale') ?? 0);
  if (/^(?:numwordsen|zerodash|fixed-?zero|nocontent)$/i.test(format)) {
    return /^(?:none|no|nil|zero|[-–—]?)$/i.test(text) ? 0 : undefined;
  }
  const value = plainValue(
    /^num-?comma-?decimal$/i.test(format) ? text.replaceAll('.', '').replace(',', '.') : text,
  );
  if (value === undefined || !Number.isInteger(scale) || Math.abs(scale) > 12) return undefined;
  // Through decimal text, so that 0.94 at scale -2 is 0.0094 and not 0.009399999999999999.
  const scaled = Number(`${value}e${scale}`);
  return attributes.get('sign') === '-' ? -scaled : scaled;
}

/** Commas between thousands are taken out; `0,94` is read as nothing rather than as 94. */
function plainValue(text: string): number | undefined {
  const plain = text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/%$/, '')
    .trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
