import { expect, test, vi } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { aFund, completeList } from '#test/fixtures/fund-builder.ts';
import { makeChangeWatch } from '../../entrypoints/background/change-watch.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;

/** A background whose data move: `world` holds the funds of today. */
async function watching(notifyChanges: boolean) {
  const store = makeMemoryRecordStore();
  const choices = makeReadersChoices(store);
  await choices.changeSettings((old) => ({ ...old, notifyChanges }));
  const rows = [us('AIQ'), us('SPLG'), { ticker: 'XIC', market: 'CA' } as const];
  await choices.editWatchlists({ kind: 'create', name: 'Mine', rows }, { basedOn: 0, id: 'a' });
  const world = { stamp: 'one', funds: new Map<string, FundFacts>() };
  const find: FundLookup['find'] = async ({ ticker }) => {
    const facts = world.funds.get(ticker);
    return facts ? { kind: 'found', facts } : { kind: 'unknown', ticker };
  };
  const [showUnseen, notify, report] = [vi.fn(), vi.fn(), vi.fn()];
  const watch = makeChangeWatch({
    store,
    choices,
    lookup: { find },
    stampOf: async () => world.stamp,
    now: () => Date.UTC(2026, 10, 21),
    showUnseen,
    notify,
    report,
  });
  return { watch, world, choices, showUnseen, notify, report };
}

test('new data: the changed funds are listed, counted, and announced when asked for', async () => {
  const { watch, world, showUnseen, notify, report } = await watching(true);
  world.funds.set('AIQ', aFund({ ticker: 'AIQ', holdings: completeList('X 60', 'Y 40') }));
  world.funds.set('SPLG', aFund({ ticker: 'SPLG' }));
  await watch.look();
  expect(showUnseen).toHaveBeenLastCalledWith(0);
  expect(notify).not.toHaveBeenCalled();

  world.stamp = 'two';
  world.funds.set('AIQ', aFund({ ticker: 'AIQ', holdings: completeList('Y 55', 'X 45') }));
  world.funds.delete('SPLG');
  await Promise.all([watch.look(), watch.look()]);
  expect(showUnseen).toHaveBeenLastCalledWith(2);
  expect(notify).toHaveBeenCalledTimes(1);
  expect(await watch.entries()).toMatchObject([
    { ticker: 'AIQ', on: '2026-11-21', changes: [{ what: 'largest' }] },
    { ticker: 'SPLG', changes: [{ what: 'ticker', after: 'SPYM' }] },
  ]);
  await watch.markSeen();
  expect(showUnseen).toHaveBeenLastCalledWith(0);
  expect(report).not.toHaveBeenCalled();
});

test('nobody asked to be told: counted, not announced; archived lists are not watched', async () => {
  const { watch, world, choices, showUnseen, notify } = await watching(false);
  world.funds.set('AIQ', aFund({ ticker: 'AIQ', holdings: completeList('X 60', 'Y 40') }));
  await watch.look();
  world.stamp = 'two';
  world.funds.set('AIQ', aFund({ ticker: 'AIQ', holdings: completeList('Y 55', 'X 45') }));
  await watch.look();
  expect(showUnseen).toHaveBeenLastCalledWith(1);
  expect(notify).not.toHaveBeenCalled();

  await choices.editWatchlists(
    { kind: 'archive', list: 'a', archived: true },
    { basedOn: 1, id: 'b' },
  );
  world.stamp = 'three';
  world.funds.delete('AIQ');
  await watch.look();
  expect(await watch.entries()).toHaveLength(1);
});

test('a look asked for while one fails is made all the same', async () => {
  const { watch, world, choices, showUnseen, report } = await watching(false);
  world.funds.set('AIQ', aFund({ ticker: 'AIQ', holdings: completeList('X 60', 'Y 40') }));
  vi.spyOn(choices, 'watchlists').mockRejectedValueOnce(new Error('the disk'));
  await Promise.all([watch.look(), watch.look()]);
  expect(report).toHaveBeenCalledOnce();
  expect(showUnseen).toHaveBeenCalledOnce();
});
