import type { Mark } from '../marks/mark.ts';
import { selectSpot } from '../marks/spot.ts';

/** Dotted, in the text's own colour: meaning by shape, legible wherever the text is. Not on paper. */
const ruleFor = (name: string) =>
  `@media not print{::highlight(${name}){text-decoration:underline dotted 1.5px}}`;

/** The dotted underline of the marks near the window, by CSS Custom Highlight: no node of the page is touched. */
export class Underline {
  readonly #name: string;
  readonly #highlight: Highlight | undefined;
  readonly #sheet = new CSSStyleSheet();
  readonly #ranges = new Map<Mark, Range>();
  readonly #roots = new Set<Document | ShadowRoot>();

  /** Without support for custom highlights there is no underline: badges and strip alone must do. */
  constructor(name: string, signal: AbortSignal) {
    this.#name = name;
    if (!('highlights' in CSS)) return;
    this.#highlight = new Highlight();
    this.#sheet.replaceSync(ruleFor(name));
    this.styleRoot(document);
    CSS.highlights.set(name, this.#highlight);
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Styles our highlight in one more root: a document's rules do not reach into shadow roots in Firefox. */
  styleRoot(root: Document | ShadowRoot): void {
    if (this.#highlight === undefined) return;
    this.#roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Underlines exactly these marks; those whose text has changed are left out. */
  show(marks: readonly Mark[]): void {
    const highlight = this.#highlight;
    if (highlight === undefined) return;
    const wanted = new Set(marks);
    for (const [mark, range] of this.#ranges) {
      if (wanted.has(mark) && range.toString() === mark.spot.text) continue;
      highlight.delete(range);
      this.#ranges.delete(mark);
    }
    for (const mark of wanted) if (!this.#ranges.has(mark)) this.#add(highlight, mark);
    this.#keepRegistered(highlight);
  }

  #add(highlight: Highlight, mark: Mark): void {
    const range = document.createRange();
    if (!selectSpot(range, mark.spot)) return;
    highlight.add(range);
    this.#ranges.set(mark, range);
  }

  /** Pages may clear the registry or replace the list of sheets. */
  #keepRegistered(highlight: Highlight): void {
    if (!CSS.highlights.has(this.#name)) CSS.highlights.set(this.#name, highlight);
    for (const root of this.#roots) this.styleRoot(root);
  }

  #remove(): void {
    CSS.highlights.delete(this.#name);
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
  }
}
