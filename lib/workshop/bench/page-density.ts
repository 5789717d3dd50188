import { Parser } from 'htmlparser2';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { LENGTH_SHARES, type Shape } from './bench-detect-shapes.ts';

/** What a page has of text nodes. */
export interface PageDensity extends Shape {
  /** Text nodes, blank ones included. */
  readonly nodes: number;
  /** Cells of tables. */
  readonly cells: number;
}

const UNREAD = new Set(['head', 'script', 'style', 'noscript', 'template', 'textarea', 'svg']);
const CAPITAL_WORD = /\b[A-Z][A-Z0-9]+\b/g;

interface ReadText {
  readonly text: string;
  readonly isLinked: boolean;
  readonly hasAttributes: boolean;
}

/** Measures the text nodes that a reader of the page would meet: how many, how long, how many of them may hold a symbol. */
export function pageDensity(html: string): PageDensity {
  const { texts, cells } = textsOf(html);
  const blank = texts.filter(({ text }) => text.trim() === '');
  const read = texts.filter(({ text }) => text.trim() !== '');
  const symbols = usSymbols();
  const capitals = read.flatMap(({ text }) => text.match(CAPITAL_WORD) ?? []);
  const share = (is: (one: ReadText) => boolean) => read.filter(is).length / read.length;
  return {
    nodes: texts.length,
    cells,
    blanks: blank.length / texts.length,
    blankLength: mean(blank.map(({ text }) => text.length)),
    lengths: percentiles(read.map(({ text }) => text.length)),
    capitals: capitals.length / read.length,
    symbols: capitals.filter((word) => symbols.has(word)).length / read.length,
    links: share(({ isLinked }) => isLinked),
    attributes: share(({ hasAttributes }) => hasAttributes),
    numbers: share(({ text }) => !/\p{L}/u.test(text)),
  };
}

/** Every text between two tags, as a browser would make a text node of it. */
function textsOf(html: string): { texts: ReadText[]; cells: number } {
  const texts: ReadText[] = [];
  const open: { readonly name: string; readonly hasAttributes: boolean }[] = [];
  let cells = 0;
  let text = '';
  const endText = () => {
    if (text !== '' && !open.some(({ name }) => UNREAD.has(name))) {
      const isLinked = open.some(({ name }) => name === 'a');
      texts.push({ text, isLinked, hasAttributes: open.at(-1)?.hasAttributes === true });
    }
    text = '';
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      endText();
      if (name === 'td') cells += 1;
      open.push({ name, hasAttributes: Object.keys(attributes).length > 0 });
    },
    // Parts of a text, cut at entities.
    ontext: (part) => {
      text += part;
    },
    oncomment: endText,
    onclosetag: () => {
      endText();
      open.pop();
    },
    onend: endText,
  });
  parser.end(html);
  return { texts, cells };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percentiles(values: readonly number[]): Shape['lengths'] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [least, quarter, half, threeQuarters, most, all] = LENGTH_SHARES;
  return [at(least), at(quarter), at(half), at(threeQuarters), at(most), at(all)];
}
