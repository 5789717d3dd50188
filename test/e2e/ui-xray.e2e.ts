import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { askFrom } from './harness/ask-from.ts';
import { axeFindings } from './harness/axe.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { MIXED_LIST, makeList } from './harness/make-list.ts';
import { pasteBrokerFile } from './harness/paste-broker-file.ts';
import { says } from './harness/says.ts';

const THEMES = ['light', 'dark'] as const;

async function tabTo(
  page: DrivenPage,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (here) return;
  }
  throw new Error(`${key} never came to ${selector}`);
}

/** A list of all kinds of funds, looked through, with all that comes later on screen. */
async function openXray(stage: Stage): Promise<DrivenPage> {
  const options = await stage.openExtensionPage('options.html');
  const list = await makeList(options, 'Retirement', MIXED_LIST);
  const page = await stage.openExtensionPage(`xray.html?list=${list}&funds=US:AIQ,US:QQQ,US:SMH`);
  await says(page, /Pairs that share most[\s\S]*United States[\s\S]*The most shared of/);
  return page;
}

const BROKER_FILE = ['Symbol,Market Value', 'VOO,"$60,000"', 'QQQ,"$30,000"', 'SMH,"$10,000"'];

describeInBrowsers('X-ray', (stage) => {
  test('a file is imported, its largest company read, a fall tried by keyboard, files taken along', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Import from a broker/);
    await pasteBrokerFile(options, BROKER_FILE.join('\n'));
    await says(options, /3 funds read/);
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('.import button[type=submit]')?.focus(),
    );
    await options.keyboard.press('Enter');
    await says(options, /3 funds imported/);

    const page = await stage().openExtensionPage('xray.html');
    const text = await says(page, /3 funds · \$100,000[\s\S]*Largest company\s+NVIDIA/);
    expect(text).toMatch(/NVIDIA\s+VOO \d\.\d%, QQQ \d\.\d%, SMH \d\.\d%/);
    expect(await says(page, /What if/)).toMatch(/−20%/);
    await tabTo(page, 'input[type=range]');
    const before = await lossOf(page);
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
    await says(page, /−30%/);
    expect(await lossOf(page)).toBeCloseTo(before * 1.5, -1);

    await catchDownloads(page);
    for (const format of ['JSON', 'CSV', 'SVG', 'PNG']) await save(page, format);
    const files = await downloads(page);
    const report = JSON.parse(files.json ?? '');
    expect(report.funds.map(({ ticker }: { ticker: string }) => ticker)).toEqual([
      'VOO',
      'QQQ',
      'SMH',
    ]);
    expect(report.funds[1].holdingsSource.url).toMatch(/^https:\/\/www\.sec\.gov\//);
    expect(report.funds[1].holdingsAsOf).toMatch(/^2026-/);
    expect(files.csv).toMatch(/company,NVIDIA[^\n]*VOO [\d.]+; QQQ/);
    expect(files.svg).toMatch(/^<svg[\s\S]*Form N-PORT[\s\S]*2026[\s\S]*<\/svg>$/);
    expect(files.png?.slice(1, 4)).toBe('PNG');
    expect(page.errors).toEqual([]);
  });

  test('what cannot be looked through is said with its reason; limits are words', async () => {
    const options = await stage().openExtensionPage('options.html');
    await makeList(options, 'Chips', [{ ticker: 'SMH', size: { weight: 1 } }]);
    const page = await openXray(stage());
    const text = await page.text();
    expect(text).toMatch(/Swaps, options or notes[^\n]*TQQQ/);
    expect(text).toMatch(/Not in US filings[^\n]*XIU/);
    expect(text).toMatch(/TQQQ not compared/);
    await page.evaluate(() => document.querySelector<HTMLElement>('.gate input')?.focus());
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await says(page, /VOO 32\.2%\s*(?:at most\s*)?%?\s*▲ over/);

    // Another list is held against the same limits, and the next limit is kept beside the first.
    await chooseList(page, 'Chips (1)');
    await says(page, /SMH 100\.0%\s*(?:at most\s*)?%?\s*▲ over[\s\S]*needs amounts in dollars/);
    await tabTo(page, '.gate:nth-child(2) input');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await says(page, /NVIDIA \d+\.\d%\s*(?:at most\s*)?%?\s*▲ over/);
    const settings = await askFrom(page)('readSettings', {});
    expect(settings).toMatchObject({
      ok: true,
      value: { thresholds: { largestFund: 0.2, largestCompany: 0.1 } },
    });
    expect(page.errors).toEqual([]);
  });

  test('comparison in the popup, by keyboard alone', async () => {
    const popup = await stage().openExtensionPage('popup.html');
    await says(popup, /Compare/);
    await tabTo(popup, '.popup-links .button:last-child');
    await popup.keyboard.press('Enter');
    await says(popup, /Add two funds or more/);
    await tabTo(popup, '[role=combobox]');
    for (const ticker of ['VOO', 'QQQ']) {
      await popup.keyboard.type(ticker);
      await popup.keyboard.press('Enter');
      await until(`${ticker} to be taken in`, () =>
        popup.evaluate(
          (wanted) =>
            document.querySelector(`.chip [aria-label="Take out ${wanted}"]`) !== null &&
            document.querySelector<HTMLInputElement>('[role=combobox]')?.value === '',
          ticker,
        ),
      );
    }
    const text = await says(popup, /What they share[\s\S]*NVIDIA/);
    expect(text).toMatch(/Fee a year[\s\S]*0\.03%[\s\S]*0\.18%/);
    expect(await axeFindings(popup)).toEqual([]);
    await tabTo(popup, '[aria-label="Take out VOO"]', 'Shift+Tab');
    await popup.keyboard.press('Enter');
    await until('VOO to be taken out', () =>
      popup.evaluate(() => document.querySelectorAll('.chip').length === 1),
    );
    expect(popup.errors).toEqual([]);
  });

  test('axe finds nothing in either theme, and nothing is cut off', async () => {
    const page = await openXray(stage());
    for (const theme of THEMES) {
      await page.setColorScheme(theme);
      await page.waitFor('colours to settle', () => document.getAnimations().length === 0);
      expect(await axeFindings(page), theme).toEqual([]);
    }
    for (const [width, size, dir] of [
      [320, 100, 'ltr'],
      [1280, 200, 'ltr'],
      [1000, 100, 'rtl'],
    ] as const) {
      await page.setViewport({ width, height: 800 });
      const wider = await page.evaluate(
        (look) => {
          document.documentElement.style.fontSize = `${look.size}%`;
          document.documentElement.dir = look.dir;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        },
        { size, dir },
      );
      expect(wider, `${width} px, text ${size}%, ${dir}`).toBeLessThanOrEqual(0);
    }
  });

  test('without a list it says how to make one, and still compares', async () => {
    const page = await stage().openExtensionPage('xray.html');
    await says(page, /X-ray[\s\S]*Compare funds/);
    expect(await axeFindings(page)).toEqual([]);
  });
});

async function chooseList(page: DrivenPage, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const select = document.querySelector<HTMLSelectElement>('.list-choice select');
    const option = [...(select?.options ?? [])].find(({ text }) => text === wanted);
    if (!select || !option) throw new Error(`no list ${wanted}`);
    option.selected = true;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

/** The loss in dollars that the page says. */
async function lossOf(page: DrivenPage): Promise<number> {
  const text = await page.evaluate(
    () => document.querySelector('.shock-result')?.textContent ?? '',
  );
  return Number(/\$([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', ''));
}

async function save(page: DrivenPage, format: string): Promise<void> {
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.export-bar button')];
    buttons.find(({ textContent }) => textContent?.endsWith(wanted))?.click();
  }, format);
  await until(`${format} to be saved`, () =>
    page.evaluate(
      (wanted) => Object.keys(document.documentElement.dataset).includes(wanted),
      `saved${format.slice(0, 1)}${format.slice(1).toLowerCase()}`,
    ),
  );
}

/** Downloads are kept on the page instead: `data-saved-json` and so on. */
async function catchDownloads(page: DrivenPage): Promise<void> {
  await page.evaluate(() => {
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function click() {
      const kind = this.download.split('.').at(-1) ?? '';
      const name = `saved${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => {
          document.documentElement.dataset[name] = text;
        });
    };
  });
}

function downloads(page: DrivenPage): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => {
    const { savedJson, savedCsv, savedSvg, savedPng } = document.documentElement.dataset;
    return { json: savedJson, csv: savedCsv, svg: savedSvg, png: savedPng?.slice(0, 8) };
  });
}
