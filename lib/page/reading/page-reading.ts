import { REACH } from '#lib/detect/excerpt.ts';
import { isText } from './block-elements.ts';
import { ColumnHeaders } from './column-header.ts';
import { type ElementPlace, ElementPlaces } from './element-places.ts';
import type { PageBlock } from './page-block.ts';
import type { RowNumbers } from './row-numbers.ts';
import { TextBlocks } from './text-blocks.ts';
import type { TextStretch } from './text-walk.ts';

/** A stretch as detection needs it: blocks around everything that may be a symbol, the rest in numbers. */
export interface PageReading {
  readonly blocks: readonly PageBlock[];
  /** Capital words and UTF-16 code units of what is in no block. */
  readonly capitals: number;
  readonly length: number;
  /** The first texts that are read, at most so many. */
  readonly opening: (most: number) => readonly string[];
}

/** Shorter texts without capital words are counted without asking whether they are read at all. */
const LONG_TEXT = 200;

/** The second pass: elements are looked at only where the first found something, and as far as context reaches. */
export function readStretch(stretch: TextStretch, rows: RowNumbers): PageReading {
  const texts = new PlacedTexts(stretch);
  const made = new TextBlocks({ rows, headers: new ColumnHeaders() });
  const rest = { capitals: 0, length: 0 };
  let read = 0;
  for (const { from, to } of regionsOf(texts)) {
    texts.countInto(rest, read, from);
    for (let index = from; index < to; index += 1) {
      const node = stretch.nodes[index];
      const place = texts.placeAt(index);
      if (node && isText(node) && place && !place.isSkipped) made.add(node, place);
    }
    made.close();
    read = to;
  }
  texts.countInto(rest, read, stretch.nodes.length);
  return { blocks: made.blocks, ...rest, opening: (most) => texts.opening(most) };
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** Indices of text nodes, apart and ascending: whole blocks, with {@link REACH} characters around what is telling. */
function* regionsOf(texts: PlacedTexts): Generator<Region> {
  const { telling } = texts.stretch;
  let open: Region | undefined;
  for (let next = 0; next < telling.length; ) {
    const index = telling[next] ?? 0;
    if (texts.isSkipped(index)) {
      next += 1;
      continue;
    }
    const least = open?.to ?? 0;
    const from = texts.contextBefore(index, least);
    const to = texts.contextAfter(index, next);
    if (open && from > open.to) yield open;
    open = { from: open && from <= open.to ? open.from : from, to };
    while (next < telling.length && (telling[next] ?? 0) < to) next += 1;
  }
  if (open) yield open;
}

/** Text nodes with their places in the document, which are looked up once and only where asked for. */
class PlacedTexts {
  readonly stretch: TextStretch;
  readonly #elements = new ElementPlaces();
  readonly #places: (ElementPlace | undefined)[] = [];

  constructor(stretch: TextStretch) {
    this.stretch = stretch;
  }

  placeAt(index: number): ElementPlace | undefined {
    const known = this.#places[index];
    if (known !== undefined) return known;
    const node = this.stretch.nodes[index];
    const place = node && this.#elements.ofText(node);
    this.#places[index] = place;
    return place;
  }

  isSkipped(index: number): boolean {
    return this.placeAt(index)?.isSkipped !== false;
  }

  /** First index of the context before `index`, not below `least`. */
  contextBefore(index: number, least: number): number {
    let at = index;
    for (let left = REACH; at > least && left > 0; at -= 1) left -= this.#lengthAt(at - 1);
    while (at > least && this.#isSameBlock(at - 1, at)) at -= 1;
    return at;
  }

  /** Index behind the context after `index` and after all that is telling in it; `next` is its place in the list. */
  contextAfter(index: number, next: number): number {
    const { nodes, telling } = this.stretch;
    let following = next + 1;
    let left = REACH;
    let at = index + 1;
    for (; at < nodes.length && (left > 0 || this.#isSameBlock(at - 1, at)); at += 1) {
      if (telling[following] !== at) left -= this.#lengthAt(at);
      else {
        following += 1;
        if (!this.isSkipped(at)) left = REACH;
      }
    }
    return at;
  }

  opening(most: number): string[] {
    const { nodes, lengths } = this.stretch;
    const found: string[] = [];
    for (let index = 0; index < nodes.length && found.length < most; index += 1) {
      if (lengths[index] !== 0 && !this.isSkipped(index)) found.push(nodes[index]?.nodeValue ?? '');
    }
    return found;
  }

  /** Adds up what no block holds. */
  countInto(rest: { capitals: number; length: number }, from: number, to: number): void {
    const { lengths, capitals } = this.stretch;
    for (let index = from; index < to; index += 1) {
      const length = lengths[index] ?? 0;
      const words = capitals.get(index) ?? 0;
      if ((words > 0 || length > LONG_TEXT) && this.isSkipped(index)) continue;
      rest.capitals += words;
      rest.length += length;
    }
  }

  /** Nothing for what is not read. */
  #lengthAt(index: number): number {
    const length = this.stretch.lengths[index] ?? 0;
    return length > 0 && this.isSkipped(index) ? 0 : length;
  }

  #isSameBlock(left: number, right: number): boolean {
    return this.placeAt(left)?.block.element === this.placeAt(right)?.block.element;
  }
}
