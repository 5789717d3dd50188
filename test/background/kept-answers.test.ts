import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { pageSettingsOf } from '#lib/settings/page-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import {
  type Kept,
  MOST_KEPT,
  makeKeptAnswers,
} from '../../entrypoints/background/kept-answers.ts';

const badgeOf = (ticker: string, fee = 'fee 0.68%'): BadgeModel => ({
  ticker,
  market: 'US',
  coverage: 'covered',
  fee,
});
const us = (ticker: string) => ({ ticker, market: 'US' }) as const;

/** What a session of the browser keeps, and what several backgrounds make of it. */
function session() {
  let stored: unknown;
  const report = vi.fn();
  const write = vi.fn(async (kept: Kept) => {
    stored = structuredClone(kept);
  });
  const remove = async () => {
    stored = undefined;
  };
  const afterAnswer = async () => undefined;
  const start = () =>
    makeKeptAnswers({ readAtStart: async () => stored, write, remove, afterAnswer, report });
  const put = (value: unknown) => {
    stored = value;
  };
  return { start, write, report, put };
}

describe('answers kept for the next background', () => {
  test('what one background found out, the next one knows', async () => {
    const { start, write } = session();
    const first = start();
    expect(await first.badge(us('AIQ'))).toBeUndefined();
    await first.keeper()({ badges: [badgeOf('AIQ')] });
    expect(await first.badge(us('AIQ'))).toEqual(badgeOf('AIQ'));
    const second = start();
    expect(await second.badge(us('AIQ'))).toEqual(badgeOf('AIQ'));
    expect(await second.badge({ ticker: 'AIQ', market: 'CA' })).toBeUndefined();
    expect(write).toHaveBeenCalledOnce();
  });

  test('nothing is written where nothing is new', async () => {
    const { start, write } = session();
    const kept = start();
    await kept.keeper()({ badges: [badgeOf('AIQ')] });
    const known = await kept.badge(us('AIQ'));
    if (known) await kept.keeper()({ badges: [known] });
    await kept.keeper()({ badges: [] });
    expect(write).toHaveBeenCalledOnce();
  });

  test('forgotten, it is gone here and for the next; what was begun before is not kept', async () => {
    const { start } = session();
    const kept = start();
    await kept.keeper()({ badges: [badgeOf('AIQ')] });
    const keepOld = kept.keeper();
    await kept.forget();
    await keepOld({ badges: [badgeOf('QQQ')] });
    for (const each of [kept, start()]) {
      expect(await each.badge(us('AIQ'))).toBeUndefined();
      expect(await each.badge(us('QQQ'))).toBeUndefined();
    }
  });

  test('forgotten while it is about to be written, it does not come back', async () => {
    // Whatever step of the writing the change comes upon.
    for (let steps = 0; steps < 12; steps += 1) {
      const { start } = session();
      const kept = start();
      const keeping = kept.keeper()({ badges: [badgeOf('AIQ')] });
      for (let step = 0; step < steps; step += 1) await undefined;
      await kept.forget();
      await keeping;
      expect(await start().badge(us('AIQ')), `after ${steps} steps`).toBeUndefined();
    }
  });

  test('the funds asked for last stay', async () => {
    const { start } = session();
    const kept = start();
    await kept.keeper()({ badges: [badgeOf('OLD')] });
    await kept.keeper()({
      badges: Array.from({ length: MOST_KEPT }, (_, i) => badgeOf(`T${i}`)),
    });
    expect(await start().badge(us('OLD'))).toBeUndefined();
    expect(await start().badge(us('T0'))).toEqual(badgeOf('T0'));
  });

  test('settings and the listings of a page’s symbols are kept beside, all in one writing', async () => {
    const { start, write } = session();
    const first = start();
    const settings = pageSettingsOf({ ...DEFAULT_SETTINGS, mutedWords: ['AI'] });
    const listing = {
      symbol: 'XEQT',
      usName: 'A US fund',
      elsewhere: [{ market: 'CA' as const, name: 'iShares Core Equity' }],
    };
    expect(await first.settings()).toBeUndefined();
    await Promise.all([
      first.keeper()({ settings }),
      first.keeper()({ listings: [listing] }),
      first.keeper()({ badges: [badgeOf('AIQ')] }),
    ]);
    expect(write).toHaveBeenCalledOnce();
    const second = start();
    expect(await second.settings()).toEqual(settings);
    expect((await second.listings())('XEQT')).toEqual(listing);
    expect((await second.listings())('AIQ')).toBeUndefined();
    expect(await second.badge(us('AIQ'))).toEqual(badgeOf('AIQ'));
    await second.forget();
    expect(await second.settings()).toBeUndefined();
    expect((await second.listings())('XEQT')).toBeUndefined();
  });

  test('forgotten before it was written, nothing is written', async () => {
    const { start, write } = session();
    const kept = start();
    const keeping = kept.keeper()({ badges: [badgeOf('AIQ')] });
    await Promise.all([keeping, kept.forget()]);
    expect(write).not.toHaveBeenCalled();
  });

  const whole = { badges: [badgeOf('AIQ')], listings: [] };
  test.each([
    [undefined],
    [7],
    [[badgeOf('AIQ')]],
    [{ ...whole, badges: [{ ticker: 'AIQ' }] }],
    [{ ...whole, badges: { AIQ: 1 } }],
    [{ ...whole, badges: [null] }],
    [{ ...whole, settings: { on: true } }],
    [{ ...whole, listings: [{ symbol: 'A', elsewhere: [{ market: 'US', name: 'A' }] }] }],
    [{ badges: whole.badges }],
  ])('what was not kept by us is none: %j', async (value) => {
    const { start, put } = session();
    put(value);
    expect(await start().badge(us('AIQ'))).toBeUndefined();
  });

  test('a browser that keeps nothing costs nothing but the report', async () => {
    const report = vi.fn();
    const fails = async () => Promise.reject(new Error('no session'));
    const kept = makeKeptAnswers({
      readAtStart: async () => undefined,
      write: fails,
      remove: fails,
      afterAnswer: async () => undefined,
      report,
    });
    await kept.keeper()({ badges: [badgeOf('AIQ')] });
    expect(await kept.badge(us('AIQ'))).toEqual(badgeOf('AIQ'));
    await kept.forget();
    expect(await kept.badge(us('AIQ'))).toBeUndefined();
    expect(report).toHaveBeenCalledTimes(2);
  });
});
