import { describe, expect, test, vi } from 'vitest';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { MOST_KEPT, makeKeptBadges } from '../../entrypoints/background/kept-badges.ts';

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
  const write = vi.fn(async (badges: readonly BadgeModel[]) => {
    stored = structuredClone(badges);
  });
  const remove = async () => {
    stored = undefined;
  };
  const start = () => makeKeptBadges({ readAtStart: async () => stored, write, remove, report });
  const put = (value: unknown) => {
    stored = value;
  };
  return { start, write, report, put };
}

describe('badges kept for the next background', () => {
  test('what one background found out, the next one knows', async () => {
    const { start, write } = session();
    const first = start();
    expect(await first.find(us('AIQ'))).toBeUndefined();
    await first.keeper()([badgeOf('AIQ')]);
    expect(await first.find(us('AIQ'))).toEqual(badgeOf('AIQ'));
    const second = start();
    expect(await second.find(us('AIQ'))).toEqual(badgeOf('AIQ'));
    expect(await second.find({ ticker: 'AIQ', market: 'CA' })).toBeUndefined();
    expect(write).toHaveBeenCalledOnce();
  });

  test('nothing is written where nothing is new', async () => {
    const { start, write } = session();
    const kept = start();
    await kept.keeper()([badgeOf('AIQ')]);
    const known = await kept.find(us('AIQ'));
    if (known) await kept.keeper()([known]);
    await kept.keeper()([]);
    expect(write).toHaveBeenCalledOnce();
  });

  test('forgotten, it is gone here and for the next; what was begun before is not kept', async () => {
    const { start } = session();
    const kept = start();
    await kept.keeper()([badgeOf('AIQ')]);
    const keepOld = kept.keeper();
    await kept.forget();
    await keepOld([badgeOf('QQQ')]);
    for (const each of [kept, start()]) {
      expect(await each.find(us('AIQ'))).toBeUndefined();
      expect(await each.find(us('QQQ'))).toBeUndefined();
    }
  });

  test('the funds asked for last stay', async () => {
    const { start } = session();
    const kept = start();
    await kept.keeper()([badgeOf('OLD')]);
    await kept.keeper()(Array.from({ length: MOST_KEPT }, (_, i) => badgeOf(`T${i}`)));
    expect(await start().find(us('OLD'))).toBeUndefined();
    expect(await start().find(us('T0'))).toEqual(badgeOf('T0'));
  });

  test.each([[undefined], [7], [[{ ticker: 'AIQ' }]], [{ AIQ: 1 }], [[null]]])(
    'what is no list of badges is none: %j',
    async (value) => {
      const { start, put } = session();
      put(value);
      expect(await start().find(us('AIQ'))).toBeUndefined();
    },
  );

  test('a browser that keeps nothing costs nothing but the report', async () => {
    const report = vi.fn();
    const fails = async () => Promise.reject(new Error('no session'));
    const kept = makeKeptBadges({
      readAtStart: async () => undefined,
      write: fails,
      remove: fails,
      report,
    });
    await kept.keeper()([badgeOf('AIQ')]);
    expect(await kept.find(us('AIQ'))).toEqual(badgeOf('AIQ'));
    await kept.forget();
    expect(await kept.find(us('AIQ'))).toBeUndefined();
    expect(report).toHaveBeenCalledTimes(2);
  });
});
