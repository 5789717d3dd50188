import { describe, expect, test, vi } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeFundViews } from '../../entrypoints/background/fund-views.ts';
import { makeViewContexts } from '../../entrypoints/background/view-contexts.ts';
import { packagedBackground } from './packaged-background.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const VOO_OWNED = [{ ...us('VOO'), size: { amountUsd: 5000 } }];

/** Facts as another build of the data has them: issuers are numbered anew with each. */
function renumbered(facts: FundFacts, by: number): FundFacts {
  const { holdings } = facts;
  if (!holdings) return facts;
  const lines = holdings.lines.map((line) =>
    line.issuerId === undefined ? line : { ...line, issuerId: line.issuerId + by },
  );
  return { ...facts, holdings: { ...holdings, lines } };
}

/** Views over the packaged facts, whose look-up can change under them. */
function viewsOverChangingData() {
  const { lookup, choices, store, clock } = packagedBackground();
  const world = {
    renumberedBy: 0,
    damaged: [] as readonly string[],
    asked: [] as string[],
    /** Look-ups of QQQ answer when this is done. */
    qqqAnswers: Promise.resolve(),
  };
  const find = async (fund: FundKey): Promise<LookupResult> => {
    if (world.damaged.includes(fund.ticker)) {
      return { kind: 'unavailable', ticker: fund.ticker, reason: 'snapshot-damaged' };
    }
    const by = world.renumberedBy;
    world.asked.push(fund.ticker);
    const result = await lookup.find(fund);
    if (fund.ticker === 'QQQ') await world.qqqAnswers;
    return result.kind === 'found' ? { ...result, facts: renumbered(result.facts, by) } : result;
  };
  const changing: FundLookup = { find, forget: () => undefined };
  const freshViews = () =>
    makeFundViews(
      changing,
      makeViewContexts({
        lookup: changing,
        choices,
        snapshot: { use: async () => 'unavailable', reopen: () => undefined },
        evidence: { forName: async () => () => undefined },
        findListed: async () => () => undefined,
        now: clock.now,
      }),
    );
  const own = (rows: readonly FundKey[], id: string) =>
    choices.editWatchlists({ kind: 'create', name: id, rows: [...rows] }, { basedOn: 0, id });
  return { views: freshViews(), freshViews, world, store, own };
}

describe('what badges say of the reader’s lists follows the lists', () => {
  test('lists made after all was wiped are those spoken of, though they count from one again', async () => {
    const { views, store, own } = viewsOverChangingData();
    await own([us('AIQ')], 'old');
    await expect(views.mine(us('AIQ'))).resolves.toBe('in your list');
    await store.clear();
    await expect(views.mine(us('AIQ'))).resolves.toBeUndefined();
    await own([us('GLD')], 'new');
    await expect(views.mine(us('AIQ'))).resolves.toBeUndefined();
    await expect(views.mine(us('GLD'))).resolves.toBe('in your list');
  });

  test('of new data the list is worked out anew, as is the fund beside it', async () => {
    const { views, freshViews, world, own } = viewsOverChangingData();
    await own(VOO_OWNED, 'mine');
    const before = (await views.badge(us('IVV'))).mine;
    expect(before).toMatch(/^\d{2}% of it in your list$/);
    world.renumberedBy = 7;
    views.forget();
    const badge = await views.badge(us('IVV'));
    expect(badge.mine).toBe(before);
    expect(badge).toEqual(await freshViews().badge(us('IVV')));
  });

  test('a passing trouble at the first question does not stay', async () => {
    const { views, world, own } = viewsOverChangingData();
    await own(VOO_OWNED, 'mine');
    world.damaged = ['VOO', 'IVV'];
    await expect(views.mine(us('IVV'))).resolves.toBeUndefined();
    world.damaged = ['VOO'];
    await expect(views.mine(us('IVV'))).resolves.toBeUndefined();
    world.damaged = [];
    await expect(views.mine(us('IVV'))).resolves.toMatch(/^\d{2}% of it in your list$/);
  });

  test('a fund of comparison that was looked up before new data came is not kept', async () => {
    const { views, freshViews, world } = viewsOverChangingData();
    const { promise, resolve: release } = Promise.withResolvers<void>();
    world.qqqAnswers = promise;
    const begun = views.badge(us('AIQ'));
    await vi.waitFor(() => expect(world.asked).toContain('QQQ'));
    world.renumberedBy = 7;
    views.forget();
    release();
    await begun;
    const badge = await views.badge(us('AIQ'));
    expect(badge.telling).toMatch(/in QQQ too/);
    expect(badge).toEqual(await freshViews().badge(us('AIQ')));
  });
});
