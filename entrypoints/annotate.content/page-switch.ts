import { askFromPage } from '#lib/messages/ask-from-page.ts';
import { isSiteSettings } from '#lib/messages/guards/reading-guards.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { AnnotatedPage } from './annotated-page.ts';
import { makeReadingQuestions } from './reading-questions.ts';

export interface PageSwitchParts {
  readonly host: string;
  readonly isAlive: () => boolean;
  readonly report: (doing: string, error: unknown) => void;
  /** Ends with the extension: everything of ours leaves the page. */
  readonly life: AbortController;
}

/** Switches the page on and off as the reader's settings say, and ends all when the extension is gone. */
export class PageSwitch {
  readonly #parts: PageSwitchParts;
  #settings: SiteSettings | undefined;
  #current: { readonly page: AnnotatedPage; readonly stop: AbortController } | undefined;

  constructor(parts: PageSwitchParts) {
    this.#parts = parts;
    parts.life.signal.addEventListener('abort', () => this.#stop());
  }

  /** Asks how this page is to be drawn, and draws it so. */
  async readSettings(): Promise<void> {
    const { host, life, report } = this.#parts;
    const answer = await askFromPage('siteSettings', { host }, isSiteSettings, {
      signal: life.signal,
    });
    if (!answer.ok) {
      if (answer.problem.reason === 'extension-updated') life.abort();
      else if (!life.signal.aborted) report('settings', answer.problem.reason);
      return;
    }
    this.#apply(answer.value);
  }

  /** The funds found so far, in page order. */
  funds(): { badge: BadgeModel; mentions: number }[] {
    const funds = this.#current?.page.funds() ?? [];
    return funds.flatMap(({ marks }) => {
      const badge = marks[0]?.badge;
      return badge ? [{ badge, mentions: marks.length }] : [];
    });
  }

  /** Whether all of the page was read once. */
  isRead(): boolean | undefined {
    return this.#current?.page.isRead;
  }

  toggleStrip(): void {
    void this.#current?.page.toggleStrip();
  }

  /** Reads the page anew, where it is switched on: badges say other things now. */
  startAgain(): void {
    if (!this.#current || !this.#settings) return;
    this.#stop();
    this.#start(this.#settings);
  }

  #apply(settings: SiteSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (settings.on && this.#current && before && marksTheSame(before, settings)) {
      this.#current.page.applySettings(settings);
      return;
    }
    this.#stop();
    if (settings.on) this.#start(settings);
  }

  #start(settings: SiteSettings): void {
    const { isAlive, report, life } = this.#parts;
    const stop = new AbortController();
    const alive = () => {
      if (!isAlive()) life.abort();
      return !life.signal.aborted;
    };
    const { signal } = stop;
    const questions = makeReadingQuestions(report, signal);
    const page = new AnnotatedPage({ settings, questions, isAlive: alive, report, signal });
    this.#current = { page, stop };
  }

  #stop(): void {
    this.#current?.stop.abort();
    this.#current = undefined;
  }
}

/** Whether two settings mark the same words with the same badges, so that only the drawing differs. */
function marksTheSame(a: SiteSettings, b: SiteSettings): boolean {
  return a.marking === b.marking && `${a.alwaysMark}` === `${b.alwaysMark}`;
}
