import { describe, expect, test } from 'vitest';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import { meansTheSame } from '#lib/watchlists/edit-basis.ts';
import { editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const SEEN: Watchlists = {
  version: 2,
  revision: 4,
  lists: [
    { id: 'a', name: 'Mine', rows: [us('QQQ'), us('VOO')] },
    { id: 'b', name: 'Watched', rows: [] },
  ],
};

const mine = (change: object) => ({ list: 'a', ...change });
const resized = mine({ kind: 'resize', fund: us('QQQ'), size: { weight: 0.5 } });
const added = mine({ kind: 'add', fund: us('GLD') });
const renamed = mine({ kind: 'rename', name: 'Ours' });
const archived = mine({ kind: 'archive', archived: true });
const moved = mine({ kind: 'move', fund: us('VOO'), to: 0 });
const elsewhere = { kind: 'add', list: 'b', fund: us('GLD') };

describe('what another window did, and whether an edit still means the same', () => {
  test.each<[string, object, object, boolean]>([
    ['a size over a size', resized, resized, false],
    ['a fund taken out after it got a size', { ...resized, kind: 'remove' }, resized, false],
    ['a size beside a new fund', resized, added, true],
    ['a size in a list of another name', resized, renamed, true],
    ['all rows beside a new fund', mine({ kind: 'set-rows', rows: [] }), added, false],
    ['all rows of an archived list', mine({ kind: 'set-rows', rows: [] }), archived, true],
    ['a list deleted after a fund came', mine({ kind: 'delete' }), added, false],
    ['a list deleted after another changed', mine({ kind: 'delete' }), elsewhere, true],
    ['lists deleted after one changed', { kind: 'delete-lists', lists: ['a', 'b'] }, added, false],
    ['lists deleted beside a change', { kind: 'delete-lists', lists: ['b'] }, added, true],
    ['a name over a name', renamed, renamed, false],
    ['a name beside a new fund', renamed, added, true],
    ['a place in another order', moved, moved, false],
    ['a place among the same', moved, resized, true],
    ['a list’s place', { kind: 'move-list', list: 'a', to: 1 }, added, true],
    [
      'a list’s place among others',
      { kind: 'move-list', list: 'a', to: 1 },
      { kind: 'delete', list: 'b' },
      false,
    ],
    [
      'a note over a note',
      mine({ kind: 'note-list' }),
      mine({ kind: 'note-list', note: 'x' }),
      false,
    ],
    ['a list put away twice', archived, archived, false],
    ['a fund added', added, added, true],
    ['a list added', { kind: 'create', name: 'x' }, added, true],
    ['anything in a list that is gone', resized, mine({ kind: 'delete' }), false],
  ])('%s', (_what, edit, theirs, isSame) => {
    const done = editWatchlists(SEEN, theirs as WatchlistEdit, { basedOn: 4, id: 'x' });
    if (done.kind === 'refused') throw new Error(done.reason);
    expect(meansTheSame(edit as WatchlistEdit, SEEN, done.watchlists)).toBe(isSame);
  });
});
