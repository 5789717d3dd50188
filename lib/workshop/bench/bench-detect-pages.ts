import { randomNumbers } from '../random-numbers.ts';
import { LENGTH_SHARES, type PageShape, SHAPES, type Shape } from './bench-detect-shapes.ts';

const TICKERS = 'SPY QQQ VTI VXUS AIQ SMH GLD TLT BND SCHD IWM DIA XLE VOO GDX SHY'.split(' ');
/** The capital words that stand on most of the saved pages and are no symbols of US funds. */
const ABBREVIATIONS =
  'US TV LLC EST FAQ RSS AM CEO PM ET EU UK SEC AI MSCI YTD NYSE CNBC GDP AUM NBA CSV PDF NASDAQ'.split(
    ' ',
  );
const WORDS = (
  'the of and to in a that for is on with as by at from this it be are was has its more than after said would which ' +
  'market fund shares price year company investors percent growth billion trading rates assets index average expected ' +
  'last new week quarter report sales since while large between income change other about people could time first ' +
  'February analysts Thursday technology investment management information performance announced competition'
).split(' ');

interface Elements {
  /** Around some texts. */
  readonly group: string;
  /** Of a text: alone, or within others. */
  readonly text: string;
  readonly outer: string;
  readonly inner: string;
}
const ELEMENTS: Readonly<Record<PageShape, Elements>> = {
  article: { group: 'section', text: 'p', outer: 'div', inner: 'p' },
  table: { group: 'tr', text: 'td', outer: 'td', inner: 'span' },
  thread: { group: 'article', text: 'p', outer: 'div', inner: 'p' },
};
const TEXTS_PER_GROUP = 8;
const GROUPS_PER_TABLE = 40;

/** Fills the body with a page of `count` text nodes, the same each time; runs in the browser. */
export function fillPage(shape: PageShape, count: number): void {
  const parsed = new DOMParser().parseFromString(pageHtml(shape, count), 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** The body of a page of `count` text nodes or a few more, with texts and blanks between elements as {@link SHAPES} has them. */
export function pageHtml(shape: PageShape, count: number): string {
  const writer = new PageWriter(SHAPES[shape]);
  const elements = ELEMENTS[shape];
  while (writer.nodes < count) {
    if (shape === 'table') writer.open('table');
    for (let groups = 0; groups < GROUPS_PER_TABLE && writer.nodes < count; groups += 1) {
      writer.open(elements.group);
      for (let texts = 0; texts < TEXTS_PER_GROUP; texts += 1) writer.addText(elements);
      writer.close(elements.group);
    }
    if (shape === 'table') writer.close('table');
  }
  return writer.html;
}

class PageWriter {
  html = '';
  nodes = 0;
  readonly #shape: Shape;
  readonly #random = randomNumbers(1);
  readonly #indent: string;
  #blanks = 0;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#indent = `\n${' '.repeat(shape.blankLength - 1)}`;
  }

  open(name: string): void {
    this.html += `<${name}${this.#class(this.#shape.attributes)}>`;
    this.#addBlank();
  }

  close(name: string): void {
    this.html += `</${name}>`;
    this.#addBlank();
  }

  /** A text in as many elements as blanks are owed: in pages they stand between nested elements. */
  addText({ text, outer, inner }: Elements): void {
    const depth = Math.floor((this.#owedBlanks() - 1) / 2);
    const around = Array.from({ length: depth }, (_, level) => (level === 0 ? outer : 'div'));
    for (const name of around) this.open(name);
    const name = depth === 0 ? text : inner;
    const { attributes, links } = this.#shape;
    const isLinked = this.#is(links);
    // A link has an attribute in any case.
    this.html += isLinked
      ? `<${name}><a href="/q/${this.nodes}">${this.#text()}</a>`
      : `<${name}${this.#class((attributes - links) / (1 - links))}>${this.#text()}`;
    this.nodes += 1;
    for (const closed of [name, ...around.toReversed()]) this.close(closed);
  }

  /** Blanks that the texts so far should have beside them and have not. */
  #owedBlanks(): number {
    const { blanks } = this.#shape;
    const texts = this.nodes - this.#blanks + 1;
    return Math.max(1, (texts * blanks) / (1 - blanks) - this.#blanks);
  }

  #addBlank(): void {
    this.html += this.#indent;
    this.nodes += 1;
    this.#blanks += 1;
  }

  #class(share: number): string {
    return this.#is(share) ? ` class="c${this.nodes % 100}"` : '';
  }

  #text(): string {
    const { lengths, numbers, capitals, symbols } = this.#shape;
    if (this.#is(numbers)) return (this.#random() * 10_000).toFixed(2);
    const length = lengthAt(lengths, this.#random());
    // Long texts hold more of them.
    const expected = (capitals / (1 - numbers)) * (length / meanLength(lengths));
    const held = Math.floor(expected) + (this.#is(expected % 1) ? 1 : 0);
    const words = Array.from({ length: held }, () =>
      this.#pick(this.#is(symbols / capitals) ? TICKERS : ABBREVIATIONS),
    );
    for (let left = length - words.join(' ').length; left > 0; ) {
      const word = this.#pick(WORDS).slice(0, left);
      words.splice(Math.floor(this.#random() * (words.length + 1)), 0, word);
      left -= word.length + 1;
    }
    return words.join(' ');
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? '';
  }

  #is(share: number): boolean {
    return this.#random() < share;
  }
}

/** Between two percentiles lengths grow evenly; a share of 1 is as long as the 99th percentile. */
function lengthAt(lengths: Shape['lengths'], share: number): number {
  const above = LENGTH_SHARES.findIndex((known) => known > share);
  if (above <= 0) return lengths[5];
  const [low, high] = [LENGTH_SHARES[above - 1] ?? 0, LENGTH_SHARES[above] ?? 1];
  const [short, long] = [lengths[above - 1] ?? 0, lengths[above] ?? 0];
  return Math.round(short + ((share - low) / (high - low)) * (long - short));
}

function meanLength(lengths: Shape['lengths']): number {
  const STEPS = 100;
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum += lengthAt(lengths, (step + 0.5) / STEPS);
  return sum / STEPS;
}
