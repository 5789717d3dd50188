import { afterAnswer } from '#lib/platform/after-answer.ts';
import type { Clock } from '#lib/platform/clock.ts';
import { showNotice } from '#lib/platform/reach.ts';
import * as toolbar from '#lib/platform/toolbar.ts';
import { TOOLBAR_WORDS } from '#lib/view/words/toolbar-words.ts';
import type { Notice } from './change-notice.ts';

const NOTICE = 'changes';

/**
 * A page that is being read asks many times a second, and the browser draws its toolbar anew for each number: what
 * pages change is gathered for so long, ms. By then their first answers are there, too: each call to the browser would
 * go over the same wire.
 */
const GATHERED_MS = 200;

/** What a tab's button is to show. */
interface Due {
  readonly state?: 'on' | 'off';
  /** Funds found in the page. */
  readonly funds?: number;
}

/** What the toolbar's button and the system show of us. */
export type ToolbarButton = ReturnType<typeof makeToolbarButton>;

export interface ToolbarButtonParts {
  readonly clock: Clock;
  readonly report: (doing: string, error: unknown) => void;
}

/** The toolbar's button: the page's number of funds, or whether we are off there. Drawn behind the answer in hand. */
export function makeToolbarButton({ clock, report }: ToolbarButtonParts) {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: the last thing said stands. */
  const drawn = (draw: () => Promise<unknown>) => {
    last = last
      .then(afterAnswer)
      .then(draw)
      .catch((error) => report('drawing the button', error));
  };
  /** By tab, yet to be drawn. */
  const due = new Map<number, Due>();
  const drawDue = () => {
    for (const [tabId, { state, funds }] of due) {
      if (state !== undefined) drawn(() => (state === 'on' ? showOn(tabId) : showOff(tabId)));
      if (funds !== undefined) drawn(() => drawCount(tabId, funds));
    }
    due.clear();
  };
  const gather = (tabId: number, what: Due) => {
    if (due.size === 0) clock.after(GATHERED_MS, drawDue);
    due.set(tabId, what);
  };
  return {
    showCount(tabId: number, funds: number): void {
      gather(tabId, { ...due.get(tabId), funds });
    },
    /** Another page is in the tab, or this one is left alone from now on: its number is forgotten. */
    showState(tabId: number, state: 'on' | 'off'): void {
      gather(tabId, { state });
    },
    showUnseen(count: number): void {
      drawn(async () => {
        await toolbar.setNumberColours();
        await toolbar.setQuietNumber(count);
        await toolbar.setTitle(TOOLBAR_WORDS.changed(count));
      });
    },
    notify(notice: Notice): void {
      drawn(() => showNotice(NOTICE, notice));
    },
  };
}

async function drawCount(tabId: number, funds: number): Promise<void> {
  await toolbar.setTabNumber(tabId, funds === 0 ? undefined : funds);
  await toolbar.setTabTitle(tabId, TOOLBAR_WORDS.onPage(funds));
}

/** Browsers forget a tab's picture and title when it opens another page, and most pages were never off. */
async function showOn(tabId: number): Promise<void> {
  if ((await toolbar.tabTitle(tabId)) !== TOOLBAR_WORDS.off) return;
  await toolbar.setTabIcon(tabId, 'on');
  await toolbar.setTabTitle(tabId, TOOLBAR_WORDS.onPage(0));
}

async function showOff(tabId: number): Promise<void> {
  await toolbar.setTabIcon(tabId, 'off');
  await toolbar.setTabNumber(tabId, undefined);
  await toolbar.setTabTitle(tabId, TOOLBAR_WORDS.off);
}
