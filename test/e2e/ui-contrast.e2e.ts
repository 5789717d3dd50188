import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { OUTPUT } from '#lib/workshop/project.ts';
import { lowContrasts } from './harness/axe.ts';
import { serveComponentPages } from './harness/component-pages.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { MIXED_LIST, makeList } from './harness/make-list.ts';
import { says } from './harness/says.ts';

const SCREENS = join(OUTPUT, 'screens');
const SAMPLES = 'https://samples.example.com';

/** Opens the X-ray of a list of many kinds of funds, until its last part is there. */
async function openXray(open: (path: string) => Promise<DrivenPage>): Promise<DrivenPage> {
  const empty = await open('xray.html');
  const list = await makeList(empty, 'Retirement', MIXED_LIST);
  const page = await open(`xray.html?list=${list}&funds=US:AIQ,US:QQQ`);
  await says(page, /Pairs that share most[\s\S]*United States[\s\S]*What they share/);
  return page;
}

describeInBrowsers(
  'a computer that asks for more contrast',
  (stage) => {
    test.each(['light', 'dark'] as const)('gets 7 to 1 on every page, %s', async (theme) => {
      const screens = [
        ['popup.html?fund=US:AIQ&view=detail', /Concentration/],
        ['options.html', /Version[\s\S]*Copy for a bug report/],
        ['welcome.html', /fee 0\.68%/],
      ] as const;
      for (const [path, words] of screens) {
        const page = await stage().openExtensionPage(path);
        await page.setColorScheme(theme);
        await page.setMoreContrast?.(true);
        await says(page, words);
        expect(await lowContrasts(page), path).toEqual([]);
        await page.close();
      }
      const xray = await openXray((path) => stage().openExtensionPage(path));
      await xray.setColorScheme(theme);
      await xray.setMoreContrast?.(true);
      expect(await lowContrasts(xray), 'X-ray').toEqual([]);
    });
  },
  { browsers: ['chromium'] },
);

describeInBrowsers('the computer’s own colours', (stage) => {
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    await serveComponentPages(stage().server, SAMPLES);
  });

  test('leave charts, chips, tabs and the focus in sight', async () => {
    const page = await openXray((path) => stage().openExtensionPage(path));
    await page.setForcedColors(true);
    await page.setViewport({ width: 1200, height: 900 });
    await page.screenshot(join(SCREENS, `xray-forced-${stage().browser.name}.png`), {
      fullPage: true,
    });
    expect(await lostMarks(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
    await page.keyboard.type('GLD');
    await page.waitFor(
      'funds to choose from',
      () => document.querySelectorAll('[role=option]').length > 1,
    );
    expect(await choiceLooks(page, '[role=option]')).toBe(true);
    expect(await focusRing(page)).toBe(true);

    const popup = await stage().open(`${SAMPLES}/popup.html`);
    await says(popup, /6 funds on this page/);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.fund-row')?.click());
    await says(popup, /All holdings/);
    await popup.setForcedColors(true);
    await popup.screenshot(join(SCREENS, `popup-detail-forced-${stage().browser.name}.png`));
    expect(await choiceLooks(popup, '[role=tab]')).toBe(true);
    expect(await lostMarks(popup)).toEqual([]);
    await popup.setForcedColors(false);
  });
});

/** Bars, parts, lines and chips that have no colour or edge of their own against the page. */
function lostMarks(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const marks = ['.bar .mark', '.weight-bars-bar .mark', '.texture-full', '.texture-second'];
    const lost = marks.filter((selector) =>
      [...document.querySelectorAll(selector)].some(
        (mark) => getComputedStyle(mark).fill === ground,
      ),
    );
    const lines = [...document.querySelectorAll('.drag-curve-line')].filter(
      (line) => getComputedStyle(line).stroke === ground,
    );
    const edged = ['.chip', '.composition-strip', '.composition-swatch', '.heat-cell', '.field'];
    const edgeless = edged.filter((selector) =>
      [...document.querySelectorAll(selector)].some((one) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(one);
        return borderTopWidth === '0px' || borderTopColor === ground;
      }),
    );
    // On a ground of its own colour a text needs its own ground kept: browsers lay the page's behind words.
    const grounded = [...document.querySelectorAll('button')].filter((button) => {
      const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(button);
      return color === ground && backgroundColor !== ground && forcedColorAdjust !== 'none';
    });
    edgeless.push(...grounded.map((button) => `words of ${button.innerText}`));
    return [...lost, ...lines.map(() => '.drag-curve-line'), ...edgeless];
  });
}

/** Whether the chosen one of several looks different from the others. */
function choiceLooks(page: DrivenPage, role: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const look = (one: Element) => {
      const { backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(one);
      return [backgroundColor, outlineStyle === 'none' ? '' : outlineWidth].join(' ');
    };
    const all = [...document.querySelectorAll(selector)];
    const chosen = all.filter((one) => one.ariaSelected === 'true').map(look);
    const others = all.filter((one) => one.ariaSelected !== 'true').map(look);
    return chosen.length === 1 && others.every((other) => other !== chosen[0]);
  }, role);
}

function focusRing(page: DrivenPage): Promise<boolean> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
}
