import { openChromium } from '../browsers/chromium-browser.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { type FixtureServer, startFixtureServer } from '../browsers/fixture-server.ts';
import { buildExtension } from '../build/extension-build.ts';
import { benchUiLists } from './bench-ui-lists.ts';
import { benchUiPopup } from './bench-ui-popup.ts';
import { benchUiXray } from './bench-ui-xray.ts';

/** One screen under load, in a browser with a fresh profile. */
export type UiBench = (
  print: (line: string) => void,
  browser: DrivenBrowser,
  server: FixtureServer,
) => Promise<void>;

/** Each takes a browser of its own. */
const SCREENS = {
  popup: benchUiPopup,
  xray: benchUiXray,
  lists: benchUiLists,
} satisfies Readonly<Record<string, UiBench>>;
export type UiScreen = keyof typeof SCREENS;

/** Our own pages with as much in them as readers bring: tasks over 50 ms (the goal is none) and times to the first figures. */
export async function benchUi(print: (line: string) => void, screen?: UiScreen): Promise<void> {
  print('goals: no task over 50 ms; the popup on screen within 150 ms');
  const chromium = await ensureChromium(print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  for (const bench of screen === undefined ? Object.values(SCREENS) : [SCREENS[screen]]) {
    const server = await startFixtureServer();
    const browser = await openChromium(chromium, { extension, proxy: server.proxy });
    try {
      await bench(print, browser, server);
    } finally {
      await browser.close();
      await server.close();
    }
  }
}
