import type { CandidateBatch } from '#lib/detect/candidate.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { TextLook } from '#lib/detect/scan-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { PageChanges } from '#lib/page/changes/page-changes.ts';
import { type Drawing, registeredDrawing } from '#lib/page/drawing-script.ts';
import type { PageFund } from '#lib/page/marks/mark-store.ts';
import { elementsInView } from '#lib/page/reading/in-view.ts';
import { type Annotated, Scanner } from '#lib/page/scanner.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { ReadingQuestions } from './reading-questions.ts';

export interface AnnotatedPageParts {
  readonly settings: SiteSettings;
  readonly questions: ReadingQuestions;
  readonly isAlive: () => boolean;
  readonly report: (doing: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

/** One page while it is switched on: reads it, looks its tickers up, and has them drawn. All ends with the signal. */
export class AnnotatedPage {
  /** All of the page was read once, and every question about it answered. */
  isRead = false;
  readonly #parts: AnnotatedPageParts;
  readonly #changes: PageChanges;
  #settings: SiteSettings;
  #drawing: Drawing | undefined;
  #loading: Promise<void> | undefined;

  constructor(parts: AnnotatedPageParts) {
    this.#parts = parts;
    this.#settings = parts.settings;
    const { signal } = parts;
    const symbols = { ...usSymbols(), wanted: parts.settings.alwaysMark };
    const changes = new PageChanges({
      read: (runs) => scanner.scanParts(runs),
      drawing: () => this.#drawing,
      ...parts,
    });
    this.#changes = changes;
    const scanner: Scanner = new Scanner({
      signal,
      isMarked: (spot) => this.#drawing?.isMarked(spot) ?? false,
      addMarks: (marks) => this.#drawing?.add(marks),
      look: new TextLook(symbols),
      find: (page, memory) => findCandidates(page, symbols, memory),
      annotate: (batch) => this.#annotate(batch),
      onShadowRoot: (root) => {
        changes.follow(root);
        this.#drawing?.styleRoot(root);
      },
      onSlice: (ms) => changes.budget.spend(ms),
    });
    const options = { signal, capture: true };
    for (const type of ['scroll', 'click', 'keydown'])
      addEventListener(type, () => changes.expect(), options);
    const look = ({ isTrusted, target }: Event) => {
      if (isTrusted && target instanceof Element) changes.pointAt(target);
    };
    addEventListener('pointerover', look, options);
    void scanner.scanPage(elementsInView()).then(() => {
      this.isRead = true;
    });
  }

  /** Nothing while nothing is drawn. */
  funds(): PageFund[] | undefined {
    return this.#drawing?.funds();
  }

  async toggleStrip(): Promise<void> {
    await this.#startDrawing();
    this.#drawing?.toggleStrip();
  }

  /** Settings that change how things look, not which words are marked. */
  applySettings(settings: SiteSettings): void {
    this.#settings = settings;
    this.#drawing?.applyLook(settings);
  }

  /** The drawing script is fetched while the background thinks: a page with candidates mostly has funds. */
  async #annotate(batch: CandidateBatch): Promise<Annotated | undefined> {
    const [answer] = await Promise.all([
      this.#parts.questions.annotate(batch),
      this.#startDrawing(),
    ]);
    return answer;
  }

  #startDrawing(): Promise<void> {
    this.#loading ??= this.#draw();
    return this.#loading;
  }

  async #draw(): Promise<void> {
    const { questions, signal } = this.#parts;
    if (!registeredDrawing(globalThis)) await questions.injectDrawing();
    const script = registeredDrawing(globalThis);
    if (signal.aborted) return;
    if (script === undefined) {
      this.#loading = undefined;
      return;
    }
    const look = this.#settings;
    this.#drawing = script.draw({ ...this.#parts, look, changes: this.#changes });
    for (const root of this.#changes.roots) this.#drawing.styleRoot(root);
  }
}
