import { openOwnPage } from '#lib/platform/browser.ts';
import * as outside from '#lib/platform/reach.ts';
import * as toolbar from '#lib/platform/toolbar.ts';
import { TOOLBAR_WORDS } from '#lib/view/toolbar-words.ts';
import type { Notice } from './change-notice.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { Reach } from './reach.ts';

/** Where the options show what changed. */
const CHANGES_PAGE = 'options.html#changes';
const NOTICE = 'changes';

export interface WireReachParts {
  readonly reach: Reach;
  readonly changes: Pick<ChangeWatch, 'look'>;
  readonly report: (doing: string, error: unknown) => void;
}

/** Registers the ways to us from outside our pages. Nothing is awaited before all listeners stand. */
export function wireReach({ reach, changes, report }: WireReachParts): void {
  const open = async (text: string, place: outside.Place) => {
    await outside.openInPlace(await reach.addressFor(text), place);
  };
  const opened = (text: string, place: outside.Place) =>
    void open(text, place).catch((error) => report('opening a fund', error));
  outside.onAddressBar({
    hint: TOOLBAR_WORDS.addressBarHint,
    suggest: (text) =>
      reach.suggest(text).catch((error) => {
        report('suggesting funds', error);
        return [];
      }),
    entered: opened,
  });
  outside.onSelectionItem((text) => opened(text, 'new'));
  outside.onBrowserStart(() => void changes.look());
  outside.onNoticeClicked(() => {
    void openOwnPage(CHANGES_PAGE).catch((error) => report('opening the changes', error));
  });
}

/** What a new version puts into the browser, once: the menu's line, and the look at what moved with its data. */
export function whenInstalled({ changes }: Pick<WireReachParts, 'changes'>): void {
  outside.addSelectionItem(TOOLBAR_WORDS.menuItem);
  void changes.look();
}

/** The toolbar's button: the page's number of funds, or whether we are off there. */
export function makeToolbarButton(report: WireReachParts['report']) {
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
      tried(outside.showNotice(NOTICE, notice));
    },
  };
}
