import { expect, test } from 'vitest';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { changedBuild } from './harness/changed-build.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { tabTo } from './harness/keyboard.ts';
import { says } from './harness/says.ts';

const ADDED = 'https://*.added.example/*';
const PAGE = 'https://www.added.example/news/etfs.html';
const OTHER = 'https://other.example/news/etfs.html';

const isMarked = (page: DrivenPage) => page.evaluate(() => CSS.highlights.size > 0);

/** In a page of ours: what a reader does in the add-ons manager. */
async function takeAccess(pattern: string): Promise<void> {
  interface Api {
    permissions: { remove(access: { origins: string[] }): Promise<boolean> };
  }
  const { browser } = globalThis as unknown as { browser: Api };
  if (!(await browser.permissions.remove({ origins: [pattern] }))) throw new Error('not taken');
}

/** Tests install us anew at every start, and the page may be there before: then it is loaded once more. */
async function untilMarked(page: DrivenPage): Promise<void> {
  const isMarkedSoon = () => until('marks', () => isMarked(page), 2_000).catch(() => false);
  const isMarkedAtLast = async () => {
    if (await isMarkedSoon()) return true;
    await page.reload();
    return false;
  };
  await until('the added site to be marked', isMarkedAtLast, 30_000);
}

describeInBrowsers(
  'a site that the reader added',
  (stage) => {
    test('is read like a listed one, also after a restart; others are not', async () => {
      const page = await stage().open(PAGE, demoPage('article'));
      await untilMarked(page);
      const other = await stage().open(OTHER, demoPage('article'));
      const listed = await stage().open('https://www.reddit.com/r/ETFs/x', demoPage('article'));
      await until('the listed site to be marked', () => isMarked(listed));
      expect(await isMarked(other)).toBe(false);
      await stage().restart();
      const again = await stage().open(PAGE, demoPage('article'));
      await untilMarked(again);
    });

    test('is listed in the options, and what is no site is said to be none', async () => {
      const options = await stage().openExtensionPage('options.html');
      await options.waitFor('the site', () =>
        (document.querySelector('.granted')?.textContent ?? '').includes('added.example'),
      );
      await options.evaluate(() =>
        document.querySelector<HTMLElement>('.granted .inline-form input')?.focus(),
      );
      await options.keyboard.type('no site');
      await options.keyboard.press('Enter');
      await options.waitFor('the sentence', () =>
        (document.querySelector('.granted [role=alert]')?.textContent ?? '').includes('is no site'),
      );
    });
  },
  { extension: (browser) => changedBuild(browser, { access: [ADDED] }) },
);

describeInBrowsers(
  'access to the listed sites, taken in Chromium’s own settings',
  (stage) => {
    test('hardening 4: taken and given back, the browser starts a background that was ended; open pages follow', async () => {
      const { setAllSiteAccess, isBackgroundRunning, killBackground } = stage().browser;
      if (!setAllSiteAccess || !isBackgroundRunning) throw new Error('this browser cannot be told');
      const page = await stage().open('https://etfdb.com/x', demoPage('article'));
      await until('the page to be marked', () => isMarked(page));
      const ended = async () => {
        await killBackground();
        await until('the background to be ended', async () => !(await isBackgroundRunning()));
      };
      await ended();
      await setAllSiteAccess(false);
      await until('the open page to be bare', async () => !(await isMarked(page)));
      expect(await isBackgroundRunning()).toBe(true);
      await page.reload();
      expect(await isMarked(page)).toBe(false);
      await ended();
      await setAllSiteAccess(true);
      await until('the background to be started', isBackgroundRunning);
      await page.bringToFront();
      await page.reload();
      await until('the page to be marked again', () => isMarked(page));
      // A background that runs knows what it was told before, and forgets it.
      await setAllSiteAccess(false);
      await until('the open page to be bare again', async () => !(await isMarked(page)));
    });
  },
  { browsers: ['chromium'] },
);

describeInBrowsers(
  'access to a site, given and taken in Firefox',
  (stage) => {
    test('the open page is marked when it is given, bare when it is taken, and so after', async () => {
      const page = await stage().open(PAGE, demoPage('article'));
      const { setSiteAccess } = stage().browser;
      if (setSiteAccess === undefined) throw new Error('this browser cannot be told');
      expect(await isMarked(page)).toBe(false);
      // Hardening 4: the browser's own events start a background that was ended.
      await stage().browser.killBackground();
      await setSiteAccess(ADDED, true);
      await until('the open page to be marked', () => isMarked(page));
      await stage().browser.killBackground();
      await setSiteAccess(ADDED, false);
      await until('the open page to be bare', async () => !(await isMarked(page)));
      await page.reload();
      const listed = await stage().open('https://etfdb.com/x', demoPage('article'));
      await until('a listed page to be marked', () => isMarked(listed));
      await page.bringToFront();
      expect(await isMarked(page)).toBe(false);
    });

    test('taken for a listed site, the first page says so and asks for it again', async () => {
      const { answerAccessQuestion } = stage().browser;
      // One that no other pattern covers.
      const pattern = FINANCE_SITE_PATTERNS.at(-1);
      if (!answerAccessQuestion || pattern === undefined) {
        throw new Error('this browser cannot be told');
      }
      const own = await stage().openExtensionPage('options.html');
      await own.evaluate(takeAccess, pattern);
      const welcome = await stage().openExtensionPage('welcome.html');
      await says(welcome, /does not let Lookthrough read these sites yet/);
      await tabTo(welcome, /^button Allow on these sites/);
      await welcome.keyboard.press('Enter');
      await answerAccessQuestion('refuse');
      await says(welcome, /does not let Lookthrough read these sites yet/);
      await welcome.keyboard.press('Enter');
      await answerAccessQuestion('allow');
      await until('the page to be content', async () => {
        return !(await welcome.text()).includes('does not let Lookthrough read');
      });
      expect(welcome.errors).toEqual([]);
    });
  },
  { browsers: ['firefox'] },
);
