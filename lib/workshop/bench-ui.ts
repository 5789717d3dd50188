import { benchUiLists } from './bench-ui-lists.ts';
import { benchUiXray } from './bench-ui-xray.ts';
import { openChromium } from './chromium-browser.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { buildExtension } from './extension-build.ts';

/** One screen under load, in a browser with a fresh profile. */
export type UiBench = (print: (line: string) => void, browser: DrivenBrowser) => Promise<void>;

/** Each takes a browser of its own. */
const SCREENS: readonly UiBench[] = [benchUiXray, benchUiLists];

/** Our own pages with as much in them as readers bring: longest task (goal 50 ms) and time to the first figures. */
export async function benchUi(print: (line: string) => void): Promise<void> {
  const chromium = await ensureChromium(print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  for (const bench of SCREENS) {
    const browser = await openChromium(chromium, { extension });
    try {
      await bench(print, browser);
    } finally {
      await browser.close();
    }
  }
}
