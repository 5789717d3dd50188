import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { OUTPUT } from '#lib/workshop/project.ts';
import { serveComponentPages } from './harness/component-pages.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { MIXED_LIST, makeList } from './harness/make-list.ts';
import { says } from './harness/says.ts';

/*
 * Pictures of every screen in both themes, for review: `.output/screens/*.png`. They are looked at by people;
 * a screen that does not come up fails here.
 */
const SCREENS = join(OUTPUT, 'screens');
const SAMPLES = 'https://samples.example.com';
const THEMES = ['light', 'dark'] as const;
const POPUP = { width: 380, height: 600 };
const WIDE = { width: 1200, height: 900 };

/** What is done on a screen before its picture, and words it shows when it is ready. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly ready?: RegExp;
  readonly whole?: boolean;
  readonly prepare?: (page: DrivenPage) => Promise<unknown>;
}

function click(selector: string, ready: RegExp) {
  return async (page: DrivenPage) => {
    await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    await says(page, ready);
  };
}

/** Screens over sample data: states that a fresh profile does not have. */
const SAMPLE_SCREENS: readonly Screen[] = [
  { name: 'popup-home', path: 'popup.html?lists=Core', size: POPUP, ready: /6 funds on this page/ },
  {
    name: 'popup-no-site',
    path: 'popup.html?page=not-reading',
    size: POPUP,
    ready: /does not read/,
  },
  { name: 'popup-no-funds', path: 'popup.html?page=none', size: POPUP, ready: /No funds found/ },
  { name: 'popup-trouble', path: 'popup.html?page=trouble', size: POPUP, ready: /Try again/ },
  {
    name: 'cards',
    path: 'index.html',
    size: { width: 1600, height: 1000 },
    // No words to wait for: they are in shadow roots.
    prepare: (page) =>
      page.waitFor('the cards', () => document.documentElement.dataset.ready === ''),
    whole: true,
  },
];

/** Screens of the built extension, over the packaged data. */
const OWN_SCREENS: readonly Screen[] = [
  {
    name: 'popup-search',
    path: 'popup.html?search=semiconductor',
    size: POPUP,
    ready: /SMH|SOXX/,
  },
  {
    name: 'popup-detail',
    path: 'popup.html?fund=US:AIQ&view=detail',
    size: POPUP,
    ready: /Concentration/,
  },
  {
    name: 'popup-holdings',
    path: 'popup.html?fund=US:AIQ&view=detail',
    size: POPUP,
    ready: /All holdings/,
    prepare: click('#tab-holdings', /\d+ lines/),
  },
  {
    name: 'popup-compare',
    path: 'popup.html?fund=US:AIQ&view=compare',
    size: POPUP,
    ready: /As concentrated as/,
    prepare: addToComparison('QQQ'),
  },
  {
    name: 'options',
    path: 'options.html',
    size: WIDE,
    ready: /Version[\s\S]*Privacy/,
    whole: true,
  },
  { name: 'welcome', path: 'welcome.html', size: WIDE, ready: /fee 0\.68%/, whole: true },
];

function addToComparison(ticker: string) {
  return async (page: DrivenPage) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
    await page.keyboard.type(ticker);
    await page.keyboard.press('Enter');
    await says(page, /What they share/);
  };
}

describeInBrowsers(
  'pictures of every screen',
  (stage) => {
    beforeAll(async () => {
      mkdirSync(SCREENS, { recursive: true });
      await serveComponentPages(stage().server, SAMPLES);
    });

    async function photograph(page: DrivenPage, screen: Screen, theme: string): Promise<void> {
      await page.setViewport(screen.size);
      if (screen.ready) await says(page, screen.ready);
      await screen.prepare?.(page);
      const path = join(SCREENS, `${screen.name}-${theme}.png`);
      await page.screenshot(path, { fullPage: screen.whole === true });
    }

    test.each(THEMES)('over samples, %s', async (theme) => {
      for (const screen of SAMPLE_SCREENS) {
        const mark = screen.path.includes('?') ? '&' : '?';
        const page = await stage().open(`${SAMPLES}/${screen.path}${mark}theme=${theme}`);
        await photograph(page, screen, theme);
      }
    });

    test.each(THEMES)('over the packaged data, %s', async (theme) => {
      for (const screen of OWN_SCREENS) {
        const page = await stage().openExtensionPage(screen.path);
        await page.setColorScheme(theme);
        await photograph(page, screen, theme);
      }
    });

    test('of the X-ray, empty, whole and narrow', async () => {
      const empty = await stage().openExtensionPage('xray.html');
      const ready = /No watchlist yet/;
      await photograph(empty, { name: 'xray-empty', path: '', size: WIDE, ready }, 'light');
      const list = await makeList(empty, 'Retirement', MIXED_LIST);
      const path = `xray.html?list=${list}&funds=US:AIQ,US:QQQ,US:SMH`;
      const page = await stage().openExtensionPage(path);
      const whole = /Pairs that share most[\s\S]*United States[\s\S]*The most shared of/;
      const screen = { path, ready: whole, whole: true };
      for (const theme of THEMES) {
        await page.setColorScheme(theme);
        await photograph(page, { ...screen, name: 'xray', size: WIDE }, theme);
        await photograph(
          page,
          { ...screen, name: 'xray-narrow', size: { width: 320, height: 800 } },
          theme,
        );
      }
    });
  },
  { browsers: ['chromium'] },
);
