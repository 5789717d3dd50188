import { describe, expect, test, vi } from 'vitest';
import { makePackagedMarks } from '#lib/lookup/packaged-marks.ts';
import type { SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import { makeSnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const WORDS = { fee: 'fee 0.68%', telling: '51% in QQQ too' };

/** AIQ and QQQ with their words, NEW without; funds in `read` were read at SEC. */
function marksWith({ read = [] as string[], isDamaged = false } = {}) {
  const opened = vi.fn(async () => {
    if (isDamaged) throw new Error('index.bin: damaged');
    const listed = ['AIQ', 'NEW', 'QQQ', 'VOO'];
    return {
      nameOf: (ticker: string) => (listed.includes(ticker) ? `${ticker} fund` : undefined),
      markOf: (ticker: string) => (listed.includes(ticker) && ticker !== 'NEW' ? WORDS : undefined),
    } as SnapshotIndex;
  });
  const marks = makePackagedMarks({
    snapshot: makeSnapshotKeeper({ open: opened, clock: makeFakeClock(), report: vi.fn() }),
    hasSecRecord: async (ticker) => read.includes(ticker),
    foreignName: async ({ ticker }) => (ticker === 'XIC' ? 'iShares Core S&P/TSX' : undefined),
  });
  return { marks, opened };
}

describe('the mark of a fund, as the list of funds has it', () => {
  test('its words and its name', async () => {
    const { marks } = marksWith();
    const mark = { name: 'AIQ fund', ...WORDS };
    expect(await marks.find(us('AIQ'))).toEqual({ kind: 'mark', mark });
  });

  test('a fund without stored words is worked out', async () => {
    expect(await marksWith().marks.find(us('NEW'))).toEqual({ kind: 'work-out' });
  });

  test.each([['AIQ'], ['QQQ'], ['VOO']])(
    'worked out as well once %s was read at SEC: its own or a comparison’s',
    async (ticker) => {
      const { marks } = marksWith({ read: [ticker] });
      expect(await marks.find(us('AIQ'))).toEqual({ kind: 'work-out' });
    },
  );

  test('another fund that was read changes nothing', async () => {
    const { marks } = marksWith({ read: ['SPY'] });
    expect(await marks.find(us('AIQ'))).toMatchObject({ kind: 'mark' });
  });

  test('a ticker that no fund has', async () => {
    const result = { kind: 'unknown', ticker: 'ZZZZ' };
    expect(await marksWith().marks.find(us('ZZZZ'))).toEqual({ kind: 'no-facts', result });
  });

  test('a damaged list', async () => {
    const { marks } = marksWith({ isDamaged: true });
    const result = { kind: 'unavailable', ticker: 'AIQ', reason: 'snapshot-damaged' };
    expect(await marks.find(us('AIQ'))).toEqual({ kind: 'no-facts', result });
  });

  test('abroad: the name where it is known, and the list is not opened', async () => {
    const { marks, opened } = marksWith();
    const known = { kind: 'not-covered', ticker: 'XIC', market: 'CA' };
    expect(await marks.find({ ticker: 'XIC', market: 'CA' })).toEqual({
      kind: 'no-facts',
      result: { ...known, name: 'iShares Core S&P/TSX' },
    });
    expect(await marks.find({ ticker: 'VFV', market: 'CA' })).toEqual({
      kind: 'no-facts',
      result: { ...known, ticker: 'VFV' },
    });
    expect(opened).not.toHaveBeenCalled();
  });
});
