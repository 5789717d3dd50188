import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FilingProblem } from './filing-problem.ts';
import type { XmlElement } from './xml-element.ts';
import type { XmlLimits } from './xml-limits.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `NO_CHILDREN` until there is one. */
  children: XmlElement[];
  text: string;
  /** Itself and everything kept below it. */
  size: number;
}

/**
 * Called when an element ends, with the names from the root down to its parent.
 * `taken`: the caller has used it, it is not kept under its parent; `bare`: kept without its children.
 */
export type OnElement = (element: XmlElement, path: readonly string[]) => 'taken' | 'keep' | 'bare';

/** For what needs text and marks in the order of the document, which elements do not keep. Local names. */
export interface XmlEvents {
  readonly opened: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text: (text: string) => void;
  readonly closed: (name: string) => void;
}

/** saxes is fed in pieces of this size, so that a run of text without end is seen before it is long. */
const PIECE = 16_384;

/**
 * Streamed XML with caps and a mandatory clean end: feed text with `write`, finish with `end`.
 * Elements are handed over as they close; what the caller takes is forgotten at once, so memory grows
 * with what is kept, not with the document. Everything wrong throws {@link FilingProblem}.
 */
export class GuardedXmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #limits: XmlLimits;
  readonly #onElement: OnElement;
  readonly #events: XmlEvents | undefined;
  readonly #open: OpenElement[] = [];
  readonly #path: string[] = [];
  #root: XmlElement | undefined;
  #elements = 0;
  #held = 0;
  #attributes = 0;
  /** Characters fed since saxes last reported anything: the length of what it is holding back. */
  #pending = 0;

  constructor(limits: XmlLimits, onElement: OnElement, events?: XmlEvents) {
    this.#limits = limits;
    this.#onElement = onElement;
    this.#events = events;
    this.#listen();
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = text.slice(at, at + PIECE);
      this.#pending += piece.length;
      this.#feed(() => this.#parser.write(piece));
      if (this.#pending > this.#limits.text + PIECE) this.#tooLarge('a run of text', 'characters');
    }
  }

  /** @returns the root element with all that was kept. */
  end(): XmlElement {
    if (this.#open.length > 0) {
      throw new FilingProblem('truncated', `the file stops inside <${this.#path.join('/')}>`);
    }
    this.#feed(() => this.#parser.close());
    if (!this.#root) throw new FilingProblem('malformed', 'no XML element in the file');
    return this.#root;
  }

  #feed(action: () => unknown): void {
    try {
      action();
    } catch (error) {
      if (error instanceof FilingProblem) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new FilingProblem('malformed', `not well-formed XML: ${message}`);
    }
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
        throw new FilingProblem('malformed', `encoding ${encoding} is not read, only UTF-8`);
      }
    });
    parser.on('doctype', () => {
      throw new FilingProblem('doctype', 'a document type declaration; filings have none');
    });
    parser.on('attribute', ({ value }) => this.#attribute(value));
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#closed());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('comment', () => this.#reported());
  }

  #reported(): void {
    this.#pending = 0;
  }

  #countElement(name: string): void {
    this.#reported();
    this.#attributes = 0;
    this.#elements += 1;
    this.#held += 1;
    if (this.#elements > this.#limits.elements) this.#tooLarge('the document', 'elements');
    if (this.#held > this.#limits.heldElements) this.#tooLarge('one part', 'elements');
    if (this.#open.length >= this.#limits.depth) this.#tooLarge('nesting', 'depth');
    if (name.length > 200) this.#tooLarge('an element name', 'characters');
  }

  #attribute(value: string): void {
    this.#reported();
    this.#attributes += 1;
    if (this.#attributes > this.#limits.attributes) this.#tooLarge('an element', 'attributes');
    if (value.length > this.#limits.text) this.#tooLarge('an attribute', 'characters');
  }

  #opened(tag: SaxesTagPlain): void {
    this.#countElement(tag.name);
    const name = localName(tag.name);
    const attributes = attributesOf(tag);
    this.#open.push({ name, attributes, children: NO_CHILDREN, text: '', size: 1 });
    this.#path.push(name);
    this.#events?.opened(name, attributes);
  }

  #text(text: string): void {
    this.#reported();
    const top = this.#open.at(-1);
    if (!top) return;
    if (top.text.length + text.length > this.#limits.text) this.#tooLarge('a text', 'characters');
    top.text += text;
    this.#events?.text(text);
  }

  #closed(): void {
    this.#reported();
    const element = this.#open.pop();
    this.#path.pop();
    if (!element) return;
    this.#events?.closed(element.name);
    const parent = this.#open.at(-1);
    if (!parent) {
      this.#root = element;
      return;
    }
    const verdict = this.#onElement(element, this.#path);
    const kept = verdict === 'bare' ? { ...element, children: NO_CHILDREN, size: 1 } : element;
    if (verdict !== 'taken') {
      if (parent.children === NO_CHILDREN) parent.children = [kept];
      else parent.children.push(kept);
      parent.size += kept.size;
    }
    this.#held -= verdict === 'taken' ? element.size : element.size - kept.size;
  }

  #tooLarge(what: string, unit: keyof XmlLimits | 'characters'): never {
    throw new FilingProblem('too-large', `${what} passes the cap on ${unit}`);
  }
}

/** Most elements have no children: one list stands for all of them, and is never written to. */
const NO_CHILDREN: XmlElement[] = [];

/** Most elements of a filing have none: one map stands for all of them. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf({ attributes }: SaxesTagPlain): ReadonlyMap<string, string> {
  const keys = Object.keys(attributes);
  if (keys.length === 0) return NO_ATTRIBUTES;
  return new Map(keys.map((key) => [localName(key), attributes[key] ?? '']));
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon < 0 ? qualified : qualified.slice(colon + 1);
}
