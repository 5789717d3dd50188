import { beforeAll, expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { axeFindings } from './harness/axe.ts';
import { serveComponentPages } from './harness/component-pages.ts';
import { describeInBrowsers } from './harness/harness.ts';

const SAMPLES = 'https://samples.example.com';
const THEMES = ['light', 'dark'] as const;

async function ready(page: DrivenPage, words: RegExp): Promise<void> {
  await page.waitFor(`${words}`, () => document.readyState === 'complete');
  const start = performance.now();
  while (!words.test(await page.text())) {
    if (performance.now() - start > 10_000) throw new Error(`never said ${words}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

describeInBrowsers('axe finds nothing', (stage) => {
  beforeAll(() => serveComponentPages(stage().server, SAMPLES));

  test.each(THEMES)('on the card in every state, %s', async (theme) => {
    const page = await stage().open(`${SAMPLES}/index.html?theme=${theme}`);
    await page.waitFor('the cards', () => document.documentElement.dataset.ready === '');
    await page.evaluate(() => {
      // Folded formulas are content too.
      for (const host of document.querySelectorAll('#cards > div')) {
        for (const fold of host.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
      }
    });
    // Every sample card is a dialog of its own page; side by side they only lack the page's landmarks.
    const findings = await axeFindings(page);
    expect(findings.filter((line) => !/^(region|page-has-heading-one)/.test(line))).toEqual([]);
    expect(await cardsOverflowing(page)).toEqual([]);
  });

  test.each(THEMES)('on the popup, %s', async (theme) => {
    const page = await stage().openExtensionPage('popup.html');
    await page.setColorScheme(theme);
    await ready(page, /Lookthrough does not read this page/);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('AIQ');
    await ready(page, /AIQ[\s\S]*Global X/);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await ready(page, /Cost[\s\S]*0\.68%/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(THEMES)('on the popup’s offer to turn a site on, %s', async (theme) => {
    const page = await stage().open(`${SAMPLES}/popup.html?theme=${theme}&page=offer`);
    await ready(page, /not on for etf-news\.example[\s\S]*Turn on/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(THEMES)('on the popup’s holdings and list choice, %s', async (theme) => {
    const page = await stage().open(`${SAMPLES}/popup.html?theme=${theme}&lists=Core,Watching`);
    await ready(page, /6 funds on this page/);
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.fund-row')?.click());
    await ready(page, /Cost/);
    await page.evaluate(() => document.querySelector<HTMLElement>('.watch .button')?.click());
    await ready(page, /Create and add/);
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => document.getElementById('tab-holdings')?.click());
    await ready(page, /541 lines/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(THEMES)('on the options, %s', async (theme) => {
    const page = await stage().openExtensionPage('options.html');
    await page.setColorScheme(theme);
    await ready(page, /Version[\s\S]*Privacy[\s\S]*Copy for a bug report/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(THEMES)('on the welcome page and its card, %s', async (theme) => {
    const page = await stage().openExtensionPage('welcome.html');
    await page.setColorScheme(theme);
    await ready(page, /fee 0\.68%/);
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.example-badge')?.click());
    await ready(page, /Concentration/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(THEMES)('on options with lists, an open search and a problem, %s', async (theme) => {
    const page = await stage().open(`${SAMPLES}/options.html?theme=${theme}&lists=Core,Watching`);
    await ready(page, /VOO[\s\S]*fee 0\.68%/);
    await page.evaluate(() => document.querySelector<HTMLElement>('.size-field input')?.focus());
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await ready(page, /Write a size like 25%/);
    // Folded menus and fields are content too.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      document.querySelector<HTMLElement>('[aria-label="Note on VOO"]')?.click();
    });
    await page.waitFor('the note', () => document.activeElement instanceof HTMLTextAreaElement);
    await page.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
    await page.keyboard.type('QQQ');
    await ready(page, /Invesco QQQ/);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describeInBrowsers('high contrast', (stage) => {
  beforeAll(() => serveComponentPages(stage().server, SAMPLES));

  test.each(THEMES)('axe finds nothing on the options, %s', async (theme) => {
    const address = `${SAMPLES}/options.html?theme=${theme}&lists=Core&contrast=more`;
    const page = await stage().open(address);
    await ready(page, /VOO[\s\S]*fee 0\.68%/);
    expect(await axeFindings(page)).toEqual([]);
    const [ink, ground] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
    expect([ink, ground]).toEqual(theme === 'light' ? [black, white] : [white, black]);
  });
});

describeInBrowsers('nothing is cut off', (stage) => {
  beforeAll(() => serveComponentPages(stage().server, SAMPLES));

  test.each([
    ['card, text at 200%', 'index.html?samples=full,hostile&unit=2', 800],
    ['card, right to left', 'index.html?samples=full&dir=rtl', 420],
    ['card at 320 px', 'index.html?samples=full,hostile', 320],
    ['popup, text at 200%', 'popup.html?size=200', 380],
    ['options at 320 px', 'options.html?lists=Core', 320],
    ['options, text at 200%', 'options.html?lists=Core&size=200', 640],
    ['options, right to left', 'options.html?lists=Core&dir=rtl', 1000],
  ])('%s', async (_, path, width) => {
    const page = await stage().open(`${SAMPLES}/${path}`);
    await page.setViewport({ width, height: 700 });
    await page.waitFor('content', () => document.querySelector('#root *, #cards *') !== null);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    expect(await cardsOverflowing(page)).toEqual([]);
  });
});

/** Card bodies whose content is wider than they are. */
function cardsOverflowing(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#cards > div')]
      .filter((host) => {
        const body = host.shadowRoot?.querySelector('.card-body');
        return body instanceof HTMLElement && body.scrollWidth > body.clientWidth;
      })
      .map((host) => host.id),
  );
}
