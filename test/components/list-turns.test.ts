import { describe, expect, test } from 'vitest';
import { type EditTrouble, makeListTurns } from '#components/watchlist/list-turns.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { type SharedLists, sharedLists } from './shared-lists.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const MINE: Watchlist = { id: 'mine', name: 'Mine', rows: [us('VOO'), us('QQQ')] };

/** A window on the lists, read, and what it says. */
async function windowOn(shared: SharedLists) {
  const said: (EditTrouble | undefined)[] = [];
  const service = shared.window();
  const turns = makeListTurns(service, {
    show: () => undefined,
    sayUnread: () => undefined,
    sayNotMade: (trouble) => said.push(trouble),
  });
  service.onWatchlists?.(() => void turns.read());
  await turns.read();
  return { ...turns, said: () => said.at(-1) };
}

const resize = { kind: 'resize', list: 'mine', fund: us('VOO'), size: { weight: 0.5 } } as const;
const remove = { kind: 'remove', list: 'mine', fund: us('VOO') } as const;

describe('edits of one page', () => {
  test('a second edit before the first is answered: both are made', async () => {
    const shared = sharedLists([MINE]);
    const { change, said } = await windowOn(shared);
    const made = await Promise.all([change(resize), change(remove)]);
    expect(made.map(Boolean)).toEqual([true, true]);
    expect(shared.now().lists[0]?.rows).toEqual([us('QQQ')]);
    expect(said()).toBeUndefined();
  });

  test('each is taken back to what stood there when its turn came', async () => {
    const shared = sharedLists([MINE]);
    const { change } = await windowOn(shared);
    const [, removed] = await Promise.all([change(resize), change(remove)]);
    await removed?.takeBack?.();
    expect(shared.now().lists[0]?.rows[0]).toEqual({ ...us('VOO'), size: { weight: 0.5 } });
  });

  test('an edit asked for before the lists are read waits for them', async () => {
    const shared = sharedLists([MINE]);
    const turns = makeListTurns(shared.window(), {
      show: () => undefined,
      sayUnread: () => undefined,
      sayNotMade: () => undefined,
    });
    const [, made] = await Promise.all([turns.read(), turns.change(remove)]);
    expect(made?.watchlists.lists[0]?.rows).toEqual([us('QQQ')]);
  });

  test('the very edit that is still being made is not made twice', async () => {
    const shared = sharedLists([MINE]);
    const { change } = await windowOn(shared);
    const create = { kind: 'create', name: 'New' } as const;
    const [one, two] = await Promise.all([change(create), change({ ...create })]);
    expect(one).toBe(two);
    expect(shared.now().lists).toHaveLength(2);
    await change(create);
    expect(shared.now().lists).toHaveLength(3);
  });

  test('one without an answer holds nothing up, and its trouble stays said', async () => {
    const shared = sharedLists([MINE]);
    const { change, said } = await windowOn(shared);
    shared.failNext();
    const [failed, made] = await Promise.all([change(resize), change(remove)]);
    expect([failed, made !== undefined]).toEqual([undefined, true]);
    expect(said()).toEqual({ failed: 'No answer within ten seconds. Try again.' });
    expect(shared.now().lists[0]?.rows).toEqual([us('QQQ')]);
    await change({ kind: 'rename', list: 'mine', name: 'Ours' });
    expect(said()).toBeUndefined();
  });

  test('a service that breaks its promise breaks one edit, not those behind it', async () => {
    const shared = sharedLists([MINE]);
    const whole = shared.window();
    let broken = true;
    const turns = makeListTurns(
      {
        ...whole,
        async changeWatchlists(edit, basedOn) {
          if (!broken) return whole.changeWatchlists(edit, basedOn);
          broken = false;
          throw new Error('broken');
        },
      },
      { show: () => undefined, sayUnread: () => undefined, sayNotMade: () => undefined },
    );
    await turns.read();
    const [first, second] = await Promise.allSettled([turns.change(resize), turns.change(remove)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(shared.now().lists[0]?.rows).toEqual([us('QQQ')]);
  });
});

describe('two windows', () => {
  const rename = { kind: 'rename', list: 'mine', name: 'Theirs' } as const;

  test('an edit behind a refused one is refused too where it would replace what nobody here saw', async () => {
    const shared = sharedLists([MINE]);
    const here = await windowOn(shared);
    // Not told of the other window's edit before it asks.
    const other = makeListTurns(
      { ...shared.window() },
      { show: () => undefined, sayUnread: () => undefined, sayNotMade: () => undefined },
    );
    await other.read();
    const theirs = other.change({ ...resize, size: { weight: 0.9 } });
    const ours = await Promise.all([here.change({ ...rename, name: 'A' }), here.change(remove)]);
    await theirs;
    expect(ours).toEqual([undefined, undefined]);
    expect(here.said()).toEqual({ refused: 'changed-meanwhile' });
    expect(shared.now().lists[0]?.rows[0]).toEqual({ ...us('VOO'), size: { weight: 0.9 } });
    // They have been seen now.
    expect(await here.change(remove)).toBeDefined();
  });

  test('an undo that would overwrite what another window did since is refused, and says so', async () => {
    const shared = sharedLists([MINE]);
    const [here, there] = [await windowOn(shared), await windowOn(shared)];
    const made = await here.change({ kind: 'set-rows', list: 'mine', rows: [us('SMH')] });
    await there.change({ kind: 'add', list: 'mine', fund: us('GLD') });
    await here.read();
    expect(await made?.takeBack?.()).toBeUndefined();
    expect(here.said()).toEqual({ refused: 'changed-since' });
    expect(shared.now().lists[0]?.rows).toEqual([us('SMH'), us('GLD')]);
  });

  test('a new list that another window filled since is not deleted by its undo', async () => {
    const shared = sharedLists([MINE]);
    const [here, there] = [await windowOn(shared), await windowOn(shared)];
    const made = await here.change({ kind: 'create', name: 'New' });
    const [, list] = shared.now().lists;
    await there.change({ kind: 'add', list: list?.id ?? '', fund: us('GLD') });
    await here.read();
    expect(await made?.takeBack?.()).toBeUndefined();
    expect(shared.now().lists[1]?.rows).toEqual([us('GLD')]);
  });

  test('what another window did elsewhere is no hindrance, nor what this one did', async () => {
    const shared = sharedLists([MINE, { id: 'b', name: 'Other', rows: [] }]);
    const [here, there] = [await windowOn(shared), await windowOn(shared)];
    const made = await here.change(resize);
    await there.change({ kind: 'add', list: 'b', fund: us('GLD') });
    await here.change({ kind: 'note-row', list: 'mine', fund: us('QQQ'), note: 'core' });
    await here.read();
    expect(await made?.takeBack?.()).toBeDefined();
    expect(shared.now().lists.map(({ rows }) => rows)).toEqual([
      [us('VOO'), { ...us('QQQ'), note: 'core' }],
      [us('GLD')],
    ]);
  });

  test('after everything was forgotten no undo finds a list of the old count', async () => {
    const shared = sharedLists([MINE]);
    const here = await windowOn(shared);
    const made = await here.change({ kind: 'set-rows', list: 'mine', rows: [us('SMH')] });
    shared.forget();
    await here.read();
    expect(await made?.takeBack?.()).toBeUndefined();
    expect(await here.change({ kind: 'create', name: 'New' })).toBeDefined();
  });
});
