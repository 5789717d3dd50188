import { showNotice } from '#lib/platform/reach.ts';
import * as toolbar from '#lib/platform/toolbar.ts';
import { TOOLBAR_WORDS } from '#lib/view/words/toolbar-words.ts';
import type { Notice } from './change-notice.ts';

const NOTICE = 'changes';

/** What the toolbar's button and the system show of us. */
export type ToolbarButton = ReturnType<typeof makeToolbarButton>;

/** The toolbar's button: the page's number of funds, or whether we are off there. */
export function makeToolbarButton(report: (doing: string, error: unknown) => void) {
  const tried = (doing: Promise<unknown>) =>
    void doing.catch((error) => report('drawing the button', error));
  return {
    showCount(tabId: number, funds: number): void {
      tried(toolbar.setTabNumber(tabId, funds === 0 ? undefined : funds));
      tried(toolbar.setTabTitle(tabId, TOOLBAR_WORDS.onPage(funds)));
    },
    showState(tabId: number, state: 'on' | 'off'): void {
      tried(toolbar.setTabIcon(tabId, state));
      if (state === 'on') return;
      tried(toolbar.setTabNumber(tabId, undefined));
      tried(toolbar.setTabTitle(tabId, TOOLBAR_WORDS.off));
    },
    showUnseen(count: number): void {
      tried(toolbar.setNumberColours());
      tried(toolbar.setQuietNumber(count));
      tried(toolbar.setTitle(TOOLBAR_WORDS.changed(count)));
    },
    notify(notice: Notice): void {
      tried(showNotice(NOTICE, notice));
    },
  };
}
