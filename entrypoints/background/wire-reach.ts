import { openOwnPage } from '#lib/platform/browser.ts';
import * as outside from '#lib/platform/reach.ts';
import { TOOLBAR_WORDS } from '#lib/view/words/toolbar-words.ts';
import type { Further } from './further-script.ts';

/** Where the options show what changed. */
const CHANGES_PAGE = 'options.html#changes';

export interface WireReachParts {
  /** Loads what answers. */
  readonly further: () => Promise<Pick<Further, 'reach' | 'changes'>>;
  readonly report: (doing: string, error: unknown) => void;
}

/** Registers the ways to us from outside our pages. Nothing is awaited before all listeners stand. */
export function wireReach({ further, report }: WireReachParts): void {
  const open = async (text: string, place: outside.Place) => {
    await outside.openInPlace(await (await further()).reach.addressFor(text), place);
  };
  const opened = (text: string, place: outside.Place) =>
    void open(text, place).catch((error) => report('opening a fund', error));
  outside.onAddressBar({
    suggest: async (text) => {
      try {
        return await (await further()).reach.suggest(text);
      } catch (error) {
        report('suggesting funds', error);
        return [];
      }
    },
    entered: opened,
  });
  outside.onSelectionItem((text) => opened(text, 'new'));
  outside.onBrowserStart(() => {
    outside.setAddressBarHint(TOOLBAR_WORDS.addressBarHint);
    lookForChanges({ further, report });
  });
  outside.onNoticeClicked(() => {
    void openOwnPage(CHANGES_PAGE).catch((error) => report('opening the changes', error));
  });
}

/** What a new version puts into the browser, once: the menu's line, and the look at what moved with its data. */
export function whenInstalled(parts: WireReachParts): void {
  void outside
    .addSelectionItem(TOOLBAR_WORDS.menuItem)
    .catch((error) => parts.report('adding the line to the menu', error));
  outside.setAddressBarHint(TOOLBAR_WORDS.addressBarHint);
  lookForChanges(parts);
}

function lookForChanges({ further, report }: WireReachParts): void {
  void further()
    .then(({ changes }) => changes.look())
    .catch((error) => report('looking for changes of watched funds', error));
}
