import './underline.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { receiveInPage } from '#lib/messages/receive-in-page.ts';
import { removeEarlierOverlays } from '#lib/page/drawing/overlay.ts';
import { isAlive } from '#lib/platform/browser.ts';
import { makePageReporter } from './page-reporter.ts';
import { PageSwitch } from './page-switch.ts';

/**
 * Runs on the listed sites, in the main frame: takes the page's text, finds tickers, looks them up, puts
 * badges, watches the pointer. A page that the browser kept while the reader was elsewhere was told nothing meanwhile: it
 * asks for its settings again, and is read anew. WXT's own lifecycle is left aside: a page can end it with one event.
 */
export default defineContentScript({
  // `wxt.config.ts` puts the list of `finance-sites.ts` here: 1.3 kB that no page needs to carry.
  matches: [],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  async main() {
    removeEarlierOverlays();
    const life = new AbortController();
    const report = makePageReporter();
    const page = new PageSwitch({ host: location.hostname, isAlive, report, life });
    receiveInPage(
      {
        pageFunds: () => ({ funds: page.funds(), isRead: page.isRead() }),
        settingsChanged: () => {
          void page.readSettings();
          return {};
        },
        factsChanged: () => {
          page.startAgain();
          return {};
        },
        toggleStrip: () => {
          page.toggleStrip();
          return {};
        },
      },
      { signal: life.signal, onSurprise: (error) => report('answering', error) },
    );
    const comeBack = ({ isTrusted, persisted }: PageTransitionEvent) => {
      if (isTrusted && persisted) void page.readSettings().then(() => page.startAgain());
    };
    addEventListener('pageshow', comeBack, { signal: life.signal });
    await page.readSettings();
  },
});
