import type { Mark } from '../marks/mark.ts';
import { type Spot, selectSpot } from '../marks/spot.ts';
import { LINE, TINT } from './highlight-names.ts';

/**
 * From so many elements on a faint tint takes the underline's place: with it Chromium walks over the whole page in
 * every frame that changes anything, at about 0.45 µs an element.
 */
const VERY_LARGE = 10_000;
/** For shadow roots of browsers where highlights do not inherit: a document's rules do not reach into them. */
const ROOT_RULE = `@media not print{::highlight(${LINE}){text-decoration:underline dotted 1.5px}}`;

/** The dotted underline of the marks near the window, by CSS Custom Highlight: no node of the page is touched. */
export class Underline {
  readonly #name: string;
  readonly #highlight = new Highlight();
  readonly #sheet = new CSSStyleSheet();
  /** Firefox: highlights do not inherit there, and an underline costs the page nothing. */
  readonly #isFirefox = CSS.supports('-moz-appearance', 'none');
  readonly #ranges = new Map<Mark, Range>();
  readonly #roots = new Set<ShadowRoot>();

  constructor(signal: AbortSignal) {
    this.#name = !this.#isFirefox && isVeryLarge() ? TINT : LINE;
    CSS.highlights.set(this.#name, this.#highlight);
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Styles our highlight in a shadow root, where the browser needs it. */
  styleRoot(root: ShadowRoot): void {
    if (!this.#isFirefox) return;
    if (this.#roots.size === 0) this.#sheet.replaceSync(ROOT_RULE);
    this.#roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Underlines exactly these marks; those whose text has changed are left out. */
  show(marks: readonly Mark[]): void {
    const wanted = new Set(marks);
    for (const [mark, range] of this.#ranges) {
      if (!wanted.has(mark) || !isAt(range, mark.spot)) this.drop([mark]);
    }
    for (const mark of wanted) if (!this.#ranges.has(mark)) this.#add(mark);
    this.#keepRegistered();
  }

  has(mark: Mark): boolean {
    return this.#ranges.has(mark);
  }

  /** Puts the underline of a mark, where it has one, back on its word. */
  restore(mark: Mark): void {
    const range = this.#ranges.get(mark);
    if (range && !isAt(range, mark.spot)) selectSpot(range, mark.spot);
  }

  /** Takes the underline of these marks away. */
  drop(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const range = this.#ranges.get(mark);
      if (range) this.#highlight.delete(range);
      this.#ranges.delete(mark);
    }
  }

  #add(mark: Mark): void {
    const range = document.createRange();
    if (!selectSpot(range, mark.spot)) return;
    this.#highlight.add(range);
    this.#ranges.set(mark, range);
  }

  /** Pages may clear the registry or replace a root's list of sheets. */
  #keepRegistered(): void {
    if (!CSS.highlights.has(this.#name)) CSS.highlights.set(this.#name, this.#highlight);
    for (const root of this.#roots) this.styleRoot(root);
  }

  #remove(): void {
    CSS.highlights.delete(this.#name);
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
  }
}

/** Browsers move a range out of text that is replaced or taken away. */
function isAt(range: Range, { startNode, startOffset, endNode, endOffset }: Spot): boolean {
  return (
    range.startOffset === startOffset &&
    range.endOffset === endOffset &&
    range.startContainer === startNode &&
    range.endContainer === endNode
  );
}

function isVeryLarge(): boolean {
  // Asked for one of them, the browser stops counting there.
  return document.getElementsByTagName('*')[VERY_LARGE] !== undefined;
}
