import type { XmlEvents } from '../xml/guarded-xml-reader.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { ParagraphCollector } from './paragraph-collector.ts';

/** Element of both taxonomies (`rr:` until 2023, `oef:` since), without prefix. */
const STRATEGY = 'StrategyNarrativeTextBlock';

/** Trusts describe up to some 300 series in one document. */
const MOST_TEXTS = 1_000;
/** Characters of one extracted text, its marks included. */
const MOST_MARKUP = 1_000_000;
/** Characters of all extracted texts, so that a document cannot fill the memory. */
const MOST_OF_ALL = 40_000_000;

interface Text {
  readonly contextId: string;
  readonly collector: ParagraphCollector;
  /** Markup as text, in the extracted instance. */
  readonly markup: string[];
}

interface Open {
  readonly text: Text;
  /** Marks open inside it. */
  depth: number;
  readonly isMarkup: boolean;
}

/**
 * The strategy texts that a prospectus tags: in inline XBRL as marked-up text, which can go on in
 * `ix:continuation`s further down, in the extracted instance as markup written as text. Fed by the events of
 * `GuardedXmlReader`.
 */
export class StrategyTexts implements XmlEvents {
  readonly #texts: Text[] = [];
  /** Texts by the id under which they go on. */
  readonly #awaited = new Map<string, Text>();
  #open: readonly Open[] = [];
  /** Depth of what is inside the markup and not part of the text: page numbers, running heads. */
  #excluded = 0;
  #characters = 0;

  opened(name: string, attributes: ReadonlyMap<string, string>): void {
    for (const open of this.#open) {
      open.depth += 1;
      if (!open.isMarkup) open.text.collector.opened(name);
    }
    if (name === 'exclude') this.#excluded += 1;
    const begun = this.#begun(name, attributes);
    if (!begun) return;
    const goesOn = attributes.get('continuedAt');
    if (goesOn) this.#awaited.set(goesOn, begun.text);
    this.#open = [...this.#open, begun];
  }

  text(text: string): void {
    if (this.#excluded > 0 || this.#open.length === 0) return;
    this.#characters += text.length;
    if (this.#characters > MOST_OF_ALL) return;
    for (const { text: into, isMarkup } of this.#open) {
      if (isMarkup) into.markup.push(text);
      else into.collector.text(text);
    }
  }

  closed(name: string): void {
    if (name === 'exclude') this.#excluded = Math.max(0, this.#excluded - 1);
    if (this.#open.length === 0) return;
    for (const open of this.#open) {
      open.depth -= 1;
      if (open.depth >= 0 && !open.isMarkup) open.text.collector.closed(name);
    }
    this.#open = this.#open.filter(({ depth }) => depth >= 0);
  }

  /** Context id -> paragraphs. Two texts of one context are read one after the other. */
  end(): ReadonlyMap<string, readonly string[]> {
    const byContext = new Map<string, readonly string[]>();
    for (const { contextId, collector, markup } of this.#texts) {
      const html = markup.join('');
      const fromMarkup = html === '' || html.length > MOST_MARKUP ? [] : htmlParagraphs(html);
      const before = byContext.get(contextId) ?? [];
      byContext.set(contextId, [...before, ...collector.paragraphs, ...fromMarkup]);
    }
    return byContext;
  }

  #begun(name: string, attributes: ReadonlyMap<string, string>): Open | undefined {
    if (name === 'continuation') {
      const text = this.#awaited.get(attributes.get('id') ?? '');
      return text && { text, depth: 0, isMarkup: false };
    }
    const isInline = name === 'nonNumeric' && localName(attributes.get('name')) === STRATEGY;
    const contextId = attributes.get('contextRef');
    if (!(isInline || name === STRATEGY) || contextId === undefined) return undefined;
    if (this.#texts.length >= MOST_TEXTS) return undefined;
    const text: Text = { contextId, collector: new ParagraphCollector(), markup: [] };
    this.#texts.push(text);
    return { text, depth: 0, isMarkup: !isInline };
  }
}

function localName(qualified = ''): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
