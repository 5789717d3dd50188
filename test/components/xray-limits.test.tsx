import { describe, expect, test } from 'vitest';
import { XrayApp } from '#components/xray/xray-app.tsx';
import type { XrayService } from '#components/xray/xray-service.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { withDifference } from '#lib/settings/setting-difference.ts';
import type { Settings, Thresholds } from '#lib/settings/settings.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import { whole } from '#test/xray/books.ts';
import { drawnInMemory } from './drawn-in-memory.ts';

const LISTS: Watchlists = {
  version: 2,
  revision: 1,
  lists: [
    { id: 'one', name: 'One', rows: [{ ticker: 'VOO', market: 'US' }] },
    { id: 'two', name: 'Two', rows: [{ ticker: 'SMH', market: 'US' }] },
  ],
};
const FUND = '.gate:nth-of-type(1) input';
const COMPANY = '.gate:nth-of-type(2) input';

/** The X-ray’s service, answering from memory; `kept` are the settings as the background has them. */
function inMemory(troubles: { book?: number; keep?: number } = {}) {
  const kept = { settings: DEFAULT_SETTINGS satisfies Settings as Settings };
  const told = new Set<() => void>();
  const no = { ok: false, trouble: 'No answer. Try again.' } as const;
  const service: XrayService = {
    readWatchlists: async () => ({ ok: true, value: LISTS }),
    readSettings: async () => ({ ok: true, value: kept.settings }),
    async changeSettings(patch, from = {}) {
      if ((troubles.keep ?? 0) > 0) {
        troubles.keep = (troubles.keep ?? 0) - 1;
        return no;
      }
      kept.settings = withDifference(kept.settings, patch, from);
      return { ok: true, value: kept.settings };
    },
    onSettings(run) {
      told.add(run);
      return () => told.delete(run);
    },
    async book({ ticker }) {
      if ((troubles.book ?? 0) > 0) {
        troubles.book = (troubles.book ?? 0) - 1;
        return no;
      }
      return { ok: true, value: whole(ticker, 'NVIDIA Corp 50', 'Apple Inc 50') };
    },
    themes: async () => [],
    companyFacts: async () => ({ sectors: new Map(), countries: new Map() }),
    pairs: async () => [],
    search: async () => ({ ok: true, value: [] }),
    card: async () => no,
    picture: async () => no,
    saveFile: () => undefined,
    print: () => undefined,
    openOptions: () => undefined,
    today: () => '2026-11-22',
  };
  return {
    service,
    kept: () => kept.settings.thresholds,
    /** As another window of ours would. */
    changeElsewhere(thresholds: Thresholds) {
      kept.settings = { ...kept.settings, thresholds };
      for (const run of told) run();
    },
  };
}

async function opened(service: XrayService) {
  const page = await drawnInMemory(
    <XrayApp service={service} start={{ list: 'one', funds: [] }} onShown={() => undefined} />,
  );
  await page.find(FUND);
  const line = async (selector: string, wanted: string) =>
    await page.find(`${selector}[value="${wanted}"]`);
  return { ...page, line };
}

describe('limits of the X-ray are those of the settings', () => {
  test('another list is held against the same limits, and the next is added to them', async () => {
    const { service, kept } = inMemory();
    const page = await opened(service);
    await page.enter(FUND, '30');
    await page.says(/Largest fundVOO 100\.0%at most%▲ over/);
    await page.choose('.list-choice select', 'two');
    await page.says(/Largest fundSMH 100\.0%at most%▲ over/);
    await page.line(FUND, '30');
    await page.enter(COMPANY, '10');
    await page.says(/Apple 50\.0%at most%▲ over/);
    expect(kept()).toEqual({ largestFund: 0.3, largestCompany: 0.1 });
    await page.enter(FUND, '');
    await page.says(/Largest fundSMH 100\.0%at most%(?!▲)/);
    expect(kept()).toEqual({ largestCompany: 0.1 });
  });

  test('they outlive a second reading of the funds', async () => {
    const { service, kept } = inMemory({ book: 1 });
    const page = await opened(service);
    await page.says(/Not read: VOO/);
    await page.enter(FUND, '30');
    await page.says(/VOO 100\.0%at most%▲ over/);
    await page.click('.trouble button');
    await page.says(/^(?!.*Not read).*Largest companyApple 50/);
    await page.line(FUND, '30');
    await page.enter(COMPANY, '10');
    await page.says(/50\.0%at most%▲ over/);
    expect(kept()).toEqual({ largestFund: 0.3, largestCompany: 0.1 });
  });

  test('one that was set in the options meanwhile is shown and stays', async () => {
    const { service, kept, changeElsewhere } = inMemory();
    const page = await opened(service);
    changeElsewhere({ highestFee: 0.002 });
    await page.line('.gate:nth-of-type(4) input', '0.2');
    await page.enter(FUND, '30');
    await page.says(/VOO 100\.0%at most%▲ over/);
    expect(kept()).toEqual({ highestFee: 0.002, largestFund: 0.3 });
  });

  test('two at once are both kept', async () => {
    const { service, kept } = inMemory();
    const page = await opened(service);
    await Promise.all([page.enter(FUND, '30'), page.enter(COMPANY, '10')]);
    await page.says(/VOO 100\.0%at most%▲ over.*50\.0%at most%▲ over/);
    expect(kept()).toEqual({ largestFund: 0.3, largestCompany: 0.1 });
  });

  test('one that cannot be kept says so and stays in its field', async () => {
    const { service, kept } = inMemory({ keep: 1 });
    const page = await opened(service);
    await page.enter(FUND, '30');
    await page.says(/No answer\. Try again\./);
    await page.line(FUND, '30');
    expect(kept()).toEqual({});
    await page.enter(FUND, '30');
    await page.says(/VOO 100\.0%at most%▲ over/);
    expect(kept()).toEqual({ largestFund: 0.3 });
  });
});
