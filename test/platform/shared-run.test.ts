import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/platform/clock.ts';
import { makeSharedRun } from '#lib/platform/shared-run.ts';

/** A tab: the browser's own locks and channels, which Node has too. */
function tab() {
  return makeSharedRun({
    locks: navigator.locks,
    clock: systemClock,
    openChannel: (name) => {
      const channel = new BroadcastChannel(name);
      // Node would wait for an open channel at its end.
      if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
      return channel;
    },
  });
}

const running = () => new AbortController().signal;
const parse = (result: unknown) => (typeof result === 'string' ? result : undefined);
const nothing = () => undefined;
let names = 0;
function freshName(): string {
  names += 1;
  return `work ${names}`;
}

describe('one run for all that want the same', () => {
  test('fifty tabs at once: the work is done once, all have its result', async () => {
    const name = freshName();
    let runs = 0;
    const work = async () => {
      runs += 1;
      await new Promise((done) => setTimeout(done, 50));
      return 'answer';
    };
    const asking = Array.from({ length: 50 }, () =>
      tab().run(name, { signal: running(), work, onProgress: nothing, parse }),
    );
    expect(new Set(await Promise.all(asking))).toEqual(new Set(['answer']));
    expect(runs).toBe(1);
  });

  test('progress reaches those that wait', async () => {
    const name = freshName();
    const told: unknown[] = [];
    let go: (value: string) => void = nothing;
    const first = tab().run(name, {
      signal: running(),
      work: async (tell) => {
        const answer = await new Promise<string>((done) => {
          go = done;
          setTimeout(() => tell('half'), 20);
        });
        return answer;
      },
      onProgress: nothing,
      parse,
    });
    await new Promise((done) => setTimeout(done));
    const second = tab().run(name, {
      signal: running(),
      work: async () => 'own',
      onProgress: (progress) => {
        told.push(progress);
        go('shared');
      },
      parse,
    });
    expect(await first).toBe('shared');
    expect(await second).toBe('shared');
    expect(told).toEqual(['half']);
  });

  test('where the first fails or is stopped, the next does the work itself', async () => {
    const name = freshName();
    const first = tab().run(name, {
      signal: running(),
      work: () => new Promise<string>((_, fail) => setTimeout(() => fail(new Error('closed')), 20)),
      onProgress: nothing,
      parse,
    });
    const second = tab().run(name, {
      signal: running(),
      work: async () => 'own',
      onProgress: nothing,
      parse,
    });
    await expect(first).rejects.toThrow('closed');
    expect(await second).toBe('own');
  });

  test('a waiting tab can be stopped without stopping the work', async () => {
    const name = freshName();
    const stop = new AbortController();
    const first = tab().run(name, {
      signal: running(),
      work: () => new Promise<string>((done) => setTimeout(() => done('answer'), 30)),
      onProgress: nothing,
      parse,
    });
    const second = tab().run(name, {
      signal: stop.signal,
      work: async () => 'own',
      onProgress: nothing,
      parse,
    });
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toBe('answer');
  });

  test('a result of another shape is not used', async () => {
    const name = freshName();
    const first = tab().run(name, {
      signal: running(),
      work: () => new Promise<number>((done) => setTimeout(() => done(7), 20)),
      onProgress: nothing,
      parse: (value) => (typeof value === 'number' ? value : undefined),
    });
    const second = tab().run(name, {
      signal: running(),
      work: async () => 'own',
      onProgress: nothing,
      parse,
    });
    expect(await first).toBe(7);
    expect(await second).toBe('own');
  });

  test('another name is other work', async () => {
    const run = (name: string, answer: string) =>
      tab().run(name, { signal: running(), work: async () => answer, onProgress: nothing, parse });
    const answers = await Promise.all([run(freshName(), 'a'), run(freshName(), 'b')]);
    expect(answers).toEqual(['a', 'b']);
  });
});
