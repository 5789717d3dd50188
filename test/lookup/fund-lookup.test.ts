import { describe, expect, test, vi } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { SecRecord } from '#lib/funds/sec-record.ts';
import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { makeSnapshotKeeper, REREAD_AFTER_MS } from '#lib/lookup/snapshot-keeper.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const factsOf = (ticker: string): FundFacts => ({ ticker, name: `${ticker} fund`, ids: {} });

/** A snapshot that has every ticker but ZZZZ; `fails` opens of the package throw first. */
function lookupWith({
  fails = 0,
  listed = (ticker: string) => ticker !== 'ZZZZ',
  record = undefined as SecRecord | undefined,
} = {}) {
  const clock = makeFakeClock();
  const report = vi.fn();
  const reads: string[] = [];
  let opens = 0;
  const open = async () => {
    opens += 1;
    if (opens <= fails) throw new Error('index.bin: damaged');
    const fund = async (ticker: string) => {
      reads.push(ticker);
      return listed(ticker) ? factsOf(ticker) : undefined;
    };
    return { fund } as unknown as PackagedSnapshot;
  };
  const snapshot = makeSnapshotKeeper({ open, clock, report });
  const foreignName = async ({ ticker }: { ticker: string }) =>
    ticker === 'XIC' ? 'iShares Core S&P/TSX' : undefined;
  const lookup = makeFundLookup({
    snapshot,
    secRecords: { find: async () => record },
    foreignName,
  });
  return { lookup, clock, report, reads, opens: () => opens };
}

describe('every way a question about one ticker ends', () => {
  test('found', async () => {
    const { lookup } = lookupWith();
    const result = await lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(result).toEqual({ kind: 'found', facts: factsOf('AIQ') });
  });

  test('unknown', async () => {
    const { lookup } = lookupWith();
    const result = await lookup.find({ ticker: 'ZZZZ', market: 'US' });
    expect(result).toEqual({ kind: 'unknown', ticker: 'ZZZZ' });
  });

  test.each([
    ['XIC', { kind: 'not-covered', ticker: 'XIC', market: 'CA', name: 'iShares Core S&P/TSX' }],
    ['VFV', { kind: 'not-covered', ticker: 'VFV', market: 'CA' }],
  ])('%s of Toronto is recognised, not covered', async (ticker, expected) => {
    const { lookup, opens } = lookupWith();
    await expect(lookup.find({ ticker, market: 'CA' })).resolves.toEqual(expected);
    expect(opens(), 'the US snapshot is not touched').toBe(0);
  });

  test('a damaged package: unavailable, said once, read again later', async () => {
    const { lookup, clock, report, opens } = lookupWith({ fails: 1 });
    const fund = { ticker: 'AIQ', market: 'US' } as const;
    const damaged = { kind: 'unavailable', ticker: 'AIQ', reason: 'snapshot-damaged' };
    await expect(lookup.find(fund)).resolves.toEqual(damaged);
    await expect(lookup.find(fund)).resolves.toEqual(damaged);
    expect(opens(), 'a page full of tickers does not read the package over and over').toBe(1);
    expect(report).toHaveBeenCalledOnce();
    clock.advance(REREAD_AFTER_MS);
    await expect(lookup.find(fund)).resolves.toMatchObject({ kind: 'found' });
    expect(opens()).toBe(2);
  });
});

describe('what was read at SEC adds to a packaged fund, and makes none', () => {
  const record: SecRecord = { version: 1, readOn: '2026-11-21' };

  test('a fund that the package does not have stays unknown', async () => {
    const { lookup } = lookupWith({ record });
    const unknown = { kind: 'unknown', ticker: 'ZZZZ' };
    expect(await lookup.find({ ticker: 'ZZZZ', market: 'US' })).toEqual(unknown);
  });

  test('a damaged package stays damaged', async () => {
    const { lookup } = lookupWith({ record, fails: 1 });
    const damaged = { kind: 'unavailable', ticker: 'AIQ', reason: 'snapshot-damaged' };
    expect(await lookup.find({ ticker: 'AIQ', market: 'US' })).toEqual(damaged);
  });
});

describe('work is done once', () => {
  test('fifty tabs that ask for one fund at once cause one reading', async () => {
    const { lookup, reads } = lookupWith();
    const asked = Array.from({ length: 50 }, () => lookup.find({ ticker: 'AIQ', market: 'US' }));
    const results = await Promise.all(asked);
    expect(new Set(results).size).toBe(1);
    expect(reads).toEqual(['AIQ']);
  });

  test('a fund asked for again comes from memory', async () => {
    const { lookup, reads } = lookupWith();
    await lookup.find({ ticker: 'AIQ', market: 'US' });
    await lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(reads).toEqual(['AIQ']);
  });

  test('memory is bounded: of a thousand funds the latest stay', async () => {
    const { lookup, reads } = lookupWith();
    for (let i = 0; i < 1000; i += 1) await lookup.find({ ticker: `T${i}`, market: 'US' });
    await lookup.find({ ticker: 'T999', market: 'US' });
    expect(reads).toHaveLength(1000);
    await lookup.find({ ticker: 'T0', market: 'US' });
    expect(reads).toHaveLength(1001);
  });

  test('memory keeps the hundred and fifty funds asked for last', async () => {
    const { lookup, reads } = lookupWith();
    const ask = async (from: number, to: number) => {
      for (let i = from; i < to; i += 1) await lookup.find({ ticker: `T${i}`, market: 'US' });
    };
    await ask(0, 150);
    await ask(0, 1);
    expect(reads, 'the first of them is still there').toHaveLength(150);
    await ask(150, 151);
    await ask(0, 1);
    expect(reads, 'asked for again since, it outlives the second').toHaveLength(151);
    await ask(1, 2);
    expect(reads).toHaveLength(152);
  });

  test('an answer under way when the fund was forgotten is given, and not remembered', async () => {
    const { lookup, reads } = lookupWith();
    const early = lookup.find({ ticker: 'AIQ', market: 'US' });
    lookup.forget(['AIQ']);
    const late = lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(await early).toMatchObject({ kind: 'found' });
    // The early one that ends does not end the sharing of the later one.
    const later = lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(await later).toEqual(await late);
    expect(reads).toEqual(['AIQ', 'AIQ']);
    await lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(reads).toEqual(['AIQ', 'AIQ']);
  });

  test('forgetting twice while an answer is under way keeps it out of memory as well', async () => {
    const { lookup, reads } = lookupWith();
    const early = lookup.find({ ticker: 'AIQ', market: 'US' });
    lookup.forget();
    lookup.forget();
    await early;
    await lookup.find({ ticker: 'AIQ', market: 'US' });
    expect(reads).toEqual(['AIQ', 'AIQ']);
  });

  test('fifty questions while the package is opened open it once', async () => {
    const { lookup, opens } = lookupWith();
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => lookup.find({ ticker: `T${i}`, market: 'US' })),
    );
    expect(opens()).toBe(1);
  });
});
