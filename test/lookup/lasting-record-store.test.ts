import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FIRST_WAIT_MS, makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

/** A disk that can be made to fail, with what is on it. */
function makeSetting() {
  const platter = makeMemoryRecordStore();
  const gone = new Error('the database does not open');
  let trouble: Error | undefined;
  const orFail =
    <A extends unknown[], T>(run: (...asked: A) => Promise<T>) =>
    async (...asked: A) => {
      if (trouble) throw trouble;
      return run(...asked);
    };
  const disk: RecordStore = {
    kind: () => 'disk',
    read: orFail(platter.read),
    readAll: orFail(platter.readAll),
    update: orFail(platter.update),
    clear: orFail(platter.clear),
  };
  const [clock, onReturn, report] = [makeFakeClock(), vi.fn(), vi.fn()];
  const store = makeLastingRecordStore({
    disk,
    memory: makeMemoryRecordStore(),
    isUnavailable: (error) => error === gone,
    clock,
    onReturn,
    report,
  });
  return {
    platter,
    store,
    onReturn,
    report,
    fail: (error: Error | undefined = gone) => {
      trouble = error;
    },
    mend: () => {
      trouble = undefined;
    },
    /** Time passes, and what was begun then comes to its end. */
    async wait(ms: number) {
      clock.advance(ms);
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe('a disk that did not answer, and does again', () => {
  test('an edit made meanwhile is kept beside what was kept before, not in its place', async () => {
    const { platter, store, onReturn, fail, mend, wait } = makeSetting();
    const create = (name: string) => ({ kind: 'create', name }) as const;
    const before = makeReadersChoices(platter);
    await before.editWatchlists(create('Kept for years'), { basedOn: 0, id: 'a' });
    await before.changeSettings((old) => ({ ...old, theme: 'dark' }));
    fail();
    const choices = makeReadersChoices(store);
    await choices.editWatchlists(create('Made meanwhile'), { basedOn: 0, id: 'b' });
    await choices.changeSettings((old) => ({ ...old, density: 'short' }));
    expect((await choices.watchlists()).lists.map(({ name }) => name)).toEqual(['Made meanwhile']);
    expect(store.kind()).toBe('memory');

    mend();
    await wait(FIRST_WAIT_MS);
    expect(store.kind()).toBe('disk');
    expect(onReturn).toHaveBeenCalledOnce();
    const { lists } = await makeReadersChoices(platter).watchlists();
    expect(lists.map(({ name }) => name)).toEqual(['Kept for years', 'Made meanwhile']);
    expect(await makeReadersChoices(platter).settings()).toMatchObject({
      theme: 'dark',
      density: 'short',
    });
  });

  test('it is tried again until it answers, less and less often; nobody waits for it', async () => {
    const { platter, store, report, onReturn, fail, mend, wait } = makeSetting();
    fail();
    await store.update('count', () => 1);
    await wait(FIRST_WAIT_MS);
    await wait(FIRST_WAIT_MS);
    await store.update('count', (old) => Number(old) + 1);
    mend();
    // The second try comes twice as long after the first.
    expect(onReturn).not.toHaveBeenCalled();
    await wait(FIRST_WAIT_MS);
    expect(onReturn).toHaveBeenCalledOnce();
    expect(await platter.read('count')).toBe(2);
    // Said once, not with every try.
    expect(report).toHaveBeenCalledOnce();
  });

  test('questions that meet the failure at once are all answered from memory', async () => {
    const { store, fail, report } = makeSetting();
    fail();
    await expect(Promise.all(['a', 'b', 'c'].map(store.read))).resolves.toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(report).toHaveBeenCalledOnce();
  });

  test('what does not fit on it is made again later; nothing of it is lost and nothing made twice', async () => {
    const { platter, store, report, fail, mend, wait } = makeSetting();
    const grow = () => store.update('count', (old) => Number(old ?? 0) + 1);
    fail();
    await grow();
    await grow();
    const full = new Error('full');
    fail(full);
    await wait(FIRST_WAIT_MS);
    expect(store.kind()).toBe('memory');
    expect(report).toHaveBeenLastCalledWith('keeping what was changed meanwhile', full);
    await grow();
    mend();
    await wait(2 * FIRST_WAIT_MS);
    expect(await platter.read('count')).toBe(3);
    expect(await store.read('count')).toBe(3);
    // A second failure finds no change of the first.
    fail();
    expect(await store.read('count')).toBeUndefined();
  });

  test('forgotten meanwhile is forgotten there too', async () => {
    const { platter, store, fail, mend, wait } = makeSetting();
    await store.update('a', () => 1);
    fail();
    await store.update('b', () => 2);
    await store.clear();
    await store.update('c', () => 3);
    mend();
    await wait(FIRST_WAIT_MS);
    expect(await platter.readAll()).toEqual(new Map([['c', 3]]));
  });

  test('property: whenever it fails and comes back, in the end it has every change', async () => {
    const step = fc.constantFrom('grow', 'fail', 'mend', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { platter, store, fail, mend, wait } = makeSetting();
        const act = {
          grow: () => store.update('count', (old) => Number(old ?? 0) + 1),
          fail: async () => fail(),
          mend: async () => mend(),
          wait: () => wait(FIRST_WAIT_MS),
        };
        for (const each of steps) await act[each]();
        mend();
        await wait(120_000);
        const grown = steps.filter((each) => each === 'grow').length;
        expect(await platter.read('count')).toBe(grown === 0 ? undefined : grown);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
