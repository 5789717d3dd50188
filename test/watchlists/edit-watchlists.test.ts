import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_LISTS_BYTES } from '#lib/messages/reply-limits.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import { editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import { undoOf } from '#lib/watchlists/undo-edit.ts';
import {
  MOST_LISTS,
  MOST_NOTES,
  MOST_ROWS_IN_ALL,
  type Watchlist,
  type Watchlists,
  watchlistsSchema,
} from '#lib/watchlists/watchlists.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const whole = (id: string, name: string): Watchlist => ({ id, name, rows: [] });

const LISTS: Watchlists = {
  version: 2,
  revision: 4,
  lists: [
    {
      id: 'a',
      name: 'Mine',
      rows: [us('QQQ'), { ...us('VOO'), size: { weight: 0.6 } }, us('GLD')],
    },
    { id: 'b', name: 'Watched', rows: [] },
  ],
};

const edit = (change: WatchlistEdit, basedOn = 4, lists = LISTS) =>
  editWatchlists(lists, change, { basedOn, id: 'new' });

/** Tickers of the first list after the edit. */
function tickersAfter(change: WatchlistEdit): unknown {
  const edited = edit(change);
  return edited.kind === 'done'
    ? edited.watchlists.lists[0]?.rows.map((row) => row.ticker)
    : edited;
}

function listsAfter(change: WatchlistEdit): unknown {
  const edited = edit(change);
  return edited.kind === 'done'
    ? edited.watchlists.lists.map(({ id, name }) => `${id} ${name}`)
    : edited;
}

describe('edits of lists', () => {
  test.each<[WatchlistEdit, unknown]>([
    [{ kind: 'create', name: 'New' }, ['a Mine', 'b Watched', 'new New']],
    [{ kind: 'rename', list: 'b', name: 'Later' }, ['a Mine', 'b Later']],
    [
      { kind: 'duplicate', list: 'a', name: 'Mine, copy' },
      ['a Mine', 'new Mine, copy', 'b Watched'],
    ],
    [{ kind: 'delete', list: 'a' }, ['b Watched']],
    [
      { kind: 'add-lists', lists: [whole('c', 'Back'), whole('d', 'Also')] },
      ['a Mine', 'b Watched', 'c Back', 'd Also'],
    ],
    // A list of the same id, and two of one id in a file, are other lists.
    [
      { kind: 'add-lists', lists: [whole('a', 'Mine'), whole('c', 'Back'), whole('c', 'Twin')] },
      ['a Mine', 'b Watched', '0-new Mine', 'c Back', '2-new Twin'],
    ],
    [{ kind: 'delete-lists', lists: ['b', 'a'] }, []],
    [
      { kind: 'delete-lists', lists: ['a', 'gone'] },
      { kind: 'refused', reason: 'no-such-list' },
    ],
    [{ kind: 'move-list', list: 'b', to: 0 }, ['b Watched', 'a Mine']],
    [{ kind: 'move-list', list: 'a', to: 99 }, ['b Watched', 'a Mine']],
    [
      { kind: 'rename', list: 'gone', name: 'x' },
      { kind: 'refused', reason: 'no-such-list' },
    ],
  ])('%j', (change, lists) => {
    expect(listsAfter(change)).toEqual(lists);
  });
});

describe('edits of rows', () => {
  test.each<[WatchlistEdit, unknown]>([
    [{ kind: 'add', list: 'a', fund: us('AIQ') }, ['QQQ', 'VOO', 'GLD', 'AIQ']],
    [
      { kind: 'add', list: 'a', fund: us('QQQ') },
      { kind: 'refused', reason: 'already-there' },
    ],
    [
      { kind: 'add', list: 'a', fund: { ticker: 'QQQ', market: 'CA' } },
      ['QQQ', 'VOO', 'GLD', 'QQQ'],
    ],
    [{ kind: 'remove', list: 'a', fund: us('VOO') }, ['QQQ', 'GLD']],
    [
      { kind: 'remove', list: 'a', fund: us('AIQ') },
      { kind: 'refused', reason: 'no-such-fund' },
    ],
    [{ kind: 'move', list: 'a', fund: us('GLD'), to: 0 }, ['GLD', 'QQQ', 'VOO']],
    [{ kind: 'move', list: 'a', fund: us('QQQ'), to: 1 }, ['VOO', 'QQQ', 'GLD']],
  ])('%j', (change, tickers) => {
    expect(tickersAfter(change)).toEqual(tickers);
  });

  test('a size is set as weight or money, and taken away', () => {
    const sized = edit({ kind: 'resize', list: 'a', fund: us('QQQ'), size: { amountUsd: 5000 } });
    expect(sized).toMatchObject({
      watchlists: { lists: [{ rows: [{ size: { amountUsd: 5000 } }, {}, {}] }, {}] },
    });
    const bare = edit({ kind: 'resize', list: 'a', fund: us('VOO') });
    expect(bare.kind === 'done' && bare.watchlists.lists[0]?.rows[1]).toEqual(us('VOO'));
  });
});

describe('two windows', () => {
  const replacing: readonly WatchlistEdit[] = [
    { kind: 'archive', list: 'a', archived: true },
    { kind: 'note-list', list: 'a', note: 'x' },
    { kind: 'note-row', list: 'a', fund: us('QQQ'), note: 'x' },
    { kind: 'set-rows', list: 'a', rows: [] },
    { kind: 'rename', list: 'a', name: 'x' },
    { kind: 'delete', list: 'a' },
    { kind: 'remove', list: 'a', fund: us('QQQ') },
    { kind: 'resize', list: 'a', fund: us('QQQ') },
    { kind: 'move', list: 'a', fund: us('QQQ'), to: 1 },
    { kind: 'move-list', list: 'a', to: 1 },
    { kind: 'delete-lists', lists: ['a'] },
  ];
  test.each(replacing)('$kind on an old revision is refused', (change) => {
    expect(edit(change, 3)).toEqual({ kind: 'refused', reason: 'changed-meanwhile' });
  });

  const adding: readonly WatchlistEdit[] = [
    { kind: 'create', name: 'x' },
    { kind: 'duplicate', list: 'a', name: 'x' },
    { kind: 'add', list: 'a', fund: us('AIQ') },
    { kind: 'put-back', list: 'a', row: us('AIQ'), to: 0 },
    { kind: 'put-back-list', whole: whole('c', 'Back'), to: 0 },
    { kind: 'add-lists', lists: [whole('c', 'Back')] },
  ];
  test.each(adding)('$kind means the same and is made', (change) => {
    expect(edit(change, 3).kind).toBe('done');
  });
});

test('notes, the archive and all rows at once', () => {
  const rowNote = edit({ kind: 'note-row', list: 'a', fund: us('VOO'), note: 'core' });
  expect(rowNote).toMatchObject({
    watchlists: { lists: [{ rows: [{}, { size: { weight: 0.6 }, note: 'core' }, {}] }, {}] },
  });
  const away = edit({ kind: 'archive', list: 'a', archived: true });
  expect(away).toMatchObject({ watchlists: { lists: [{ id: 'a', archived: true }, {}] } });
  const back = away.kind === 'done' ? away.watchlists : LISTS;
  expect(
    edit({ kind: 'archive', list: 'a', archived: false }, 5, { ...back, lastEdit: 'x' }),
  ).toMatchObject({
    watchlists: { lists: LISTS.lists },
  });
  expect(
    tickersAfter({ kind: 'set-rows', list: 'a', rows: [us('AIQ'), us('SMH'), us('AIQ')] }),
  ).toEqual(['AIQ', 'SMH']);
});

test('lists that are added are what they were: archived, with note and sizes; a fund once', () => {
  const sold: Watchlist = {
    id: 'sold',
    name: 'Sold',
    note: 'in May',
    archived: true,
    rows: [{ ...us('ARKK'), size: { amountUsd: 5000 }, note: 'why' }],
  };
  const twice = { ...sold, rows: [...sold.rows, us('ARKK')] };
  expect(edit({ kind: 'add-lists', lists: [twice] })).toMatchObject({
    watchlists: { lists: [{}, {}, sold] },
  });
});

test('an edit asked for again after a lost answer is not made twice', () => {
  for (const change of [
    { kind: 'create', name: 'x' },
    { kind: 'rename', list: 'b', name: 'x' },
  ] as const) {
    const first = edit(change);
    if (first.kind === 'refused') throw new Error(first.reason);
    expect(edit(change, 4, first.watchlists)).toEqual(first);
  }
});

describe('bounds', () => {
  test('no more lists than one message can carry', () => {
    const lists = Array.from({ length: MOST_LISTS }, (_, i) => ({
      id: `l${i}`,
      name: 'x',
      rows: [],
    }));
    const full = { ...LISTS, lists };
    expect(edit({ kind: 'create', name: 'x' }, 4, full)).toEqual({
      kind: 'refused',
      reason: 'too-many',
    });
  });

  test('lists that do not all fit are all refused', () => {
    const added = Array.from({ length: MOST_LISTS - 1 }, (_, i) => whole(`l${i}`, 'x'));
    const change = { kind: 'add-lists', lists: added } as const;
    expect(edit(change)).toEqual({ kind: 'refused', reason: 'too-many' });
    expect(edit({ ...change, lists: added.slice(1) }).kind).toBe('done');
  });

  test('no more notes than fit beside them', () => {
    const note = 'x'.repeat(4000);
    const lists = Array.from({ length: 40 }, (_, i) => ({
      id: `l${i}`,
      name: 'x',
      note,
      rows: Array.from({ length: 10 }, (_, at) => ({ ...us(`T${at}`), note: 'y'.repeat(100) })),
    }));
    const full = { ...LISTS, lists };
    const again = { kind: 'note-row', list: 'l0', fund: us('T0'), note: 'y'.repeat(101) } as const;
    expect(edit(again, 4, full)).toEqual({ kind: 'refused', reason: 'too-many' });
    expect(edit({ ...again, note: 'shorter' }, 4, full).kind).toBe('done');
  });

  test('no more rows in all lists together', () => {
    const rows = Array.from({ length: MOST_ROWS_IN_ALL }, (_, i) => us(`T${i}`));
    const full = { ...LISTS, lists: [{ id: 'a', name: 'x', rows }] };
    expect(edit({ kind: 'add', list: 'a', fund: us('AIQ') }, 4, full)).toEqual({
      kind: 'refused',
      reason: 'too-many',
    });
  });

  test('the fullest lists fit in one message', () => {
    const sized = {
      ticker: 'ABCDEFGHIJKL',
      market: 'LSE',
      size: { shares: 999_999_999_999.99, priceUsd: 123_456_789.12 },
      note: '金'.repeat(Math.floor(MOST_NOTES / MOST_ROWS_IN_ALL)),
    };
    const list = (i: number, rows: unknown[]) => ({
      id: crypto.randomUUID(),
      name: '金'.repeat(80) + i,
      rows,
    });
    const lists = Array.from({ length: MOST_LISTS }, (_, i) =>
      list(i, i === 0 ? Array.from({ length: MOST_ROWS_IN_ALL }, () => sized) : []),
    );
    const bytes = new TextEncoder().encode(JSON.stringify({ version: 2, revision: 9999, lists }));
    expect(bytes.length).toBeLessThan(MOST_LISTS_BYTES);
  });
});

test('any edits in any order: valid lists, revision grows by the edits made, nothing else is touched', () => {
  const list = fc.constantFrom('a', 'b', 'new', 'gone');
  const fund = fc.constantFrom('QQQ', 'VOO', 'AIQ').map(us);
  const size = fc.constantFrom<object>({}, { size: { weight: 0.5 } }, { size: { amountUsd: 10 } });
  const anyEdit = fc.oneof(
    fc.record({ kind: fc.constant('create'), name: fc.constant('x') }),
    fc.record({ kind: fc.constantFrom('rename', 'duplicate'), list, name: fc.constant('y') }),
    fc.record({ kind: fc.constant('delete'), list }),
    fc.record({ kind: fc.constant('move-list'), list, to: fc.nat(5) }),
    fc.record({ kind: fc.constant('move'), list, fund, to: fc.nat(5) }),
    fc.record({ kind: fc.constant('remove'), list, fund }),
    fc.record({ kind: fc.constant('archive'), list, archived: fc.boolean() }),
    fc.record({ kind: fc.constant('note-list'), list, note: fc.constant('n') }),
    fc.record({ kind: fc.constant('note-row'), list, fund, note: fc.constantFrom('n', 'm') }),
    fc.record(
      {
        kind: fc.constant('set-rows'),
        list,
        rows: fc.array(fund, { maxLength: 4 }),
        note: fc.constantFrom('', 'left out'),
      },
      { requiredKeys: ['kind', 'list', 'rows'] },
    ),
    fc.record({ kind: fc.constant('put-back'), list, row: fund, to: fc.nat(5) }),
    fc.record({
      kind: fc.constant('add-lists'),
      lists: fc.array(
        list.map((id) => whole(id, 'z')),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc
      .tuple(fc.constantFrom('add', 'resize'), list, fund, size)
      .map(([kind, l, f, s]) => ({ kind, list: l, fund: f, ...s })),
  ) as fc.Arbitrary<WatchlistEdit>;
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      let current = LISTS;
      let made = 0;
      edits.forEach((change, i) => {
        const edited = editWatchlists(current, change, {
          basedOn: current.revision,
          id: `n${i}`,
        });
        if (edited.kind === 'refused') return;
        expectUndone(change, current, edited.watchlists);
        current = edited.watchlists;
        made += 1;
      });
      expect(watchlistsSchema.safeParse(current).success).toBe(true);
      expect(current.revision).toBe(LISTS.revision + made);
      expect(new Set(current.lists.map(({ id }) => id)).size).toBe(current.lists.length);
      for (const { rows } of current.lists) {
        expect(new Set(rows.map(({ ticker, market }) => ticker + market)).size).toBe(rows.length);
      }
    }),
    { seed: 20261121, numRuns: 2000 },
  );
});

/** Whatever was done can be taken back, and the lists are as they were. */
function expectUndone(change: WatchlistEdit, before: Watchlists, after: Watchlists): void {
  const undo = undoOf(change, before, after);
  if (undo === undefined) throw new Error(`no way back from ${change.kind}`);
  const undone = editWatchlists(after, undo, { basedOn: after.revision, id: 'undo' });
  expect(undone.kind === 'done' && undone.watchlists.lists, JSON.stringify(change)).toEqual(
    before.lists,
  );
}
