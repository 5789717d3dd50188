import { describe, expect, test } from 'vitest';
import { ASK_AGAIN_AFTER_MS, type Channel, DEADLINE_MS, exchange } from '#lib/messages/exchange.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const QUESTION = { ask: 'card', request: {} };
const PORT_CLOSED =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

/** Answers one after the other; an `Error` is thrown, a function called. */
function channelOf(...answers: readonly unknown[]) {
  const clock = makeFakeClock();
  let asked = 0;
  const channel: Channel = {
    clock,
    isAlive: () => true,
    send: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { channel, clock, asked: () => asked };
}

describe('one question, every way it can end', () => {
  const good = { reply: { name: 'AIQ' } };
  const cases: readonly [string, readonly unknown[], unknown, number][] = [
    ['an answer', [good], { ok: true, value: { name: 'AIQ' } }, 1],
    ['a reply of nothing', [{ reply: undefined }], { ok: true, value: undefined }, 1],
    [
      'the background dies once',
      [new Error(PORT_CLOSED), good],
      { ok: true, value: { name: 'AIQ' } },
      2,
    ],
    [
      'the background sleeps at first',
      [new Error(NOBODY), good],
      { ok: true, value: { name: 'AIQ' } },
      2,
    ],
    ['Firefox says nothing at first', [undefined, good], { ok: true, value: { name: 'AIQ' } }, 2],
    [
      'the page comes back from the back/forward cache',
      [
        new Error(
          'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
        ),
        good,
      ],
      { ok: true, value: { name: 'AIQ' } },
      2,
    ],
    ['nobody, twice', [new Error(NOBODY)], { ok: false, problem: { reason: 'no-answer' } }, 2],
    ['silence, twice', [undefined], { ok: false, problem: { reason: 'no-answer' } }, 2],
    [
      'the extension was updated',
      [new Error('Extension context invalidated.')],
      { ok: false, problem: { reason: 'extension-updated' } },
      1,
    ],
    ['refused', [{ problem: 'not-allowed' }], { ok: false, problem: { reason: 'not-allowed' } }, 1],
    [
      'the background gives up',
      [{ problem: 'timed-out' }],
      { ok: false, problem: { reason: 'timed-out' } },
      1,
    ],
    [
      'the disk is full',
      [{ problem: 'disk-full' }],
      { ok: false, problem: { reason: 'disk-full' } },
      1,
    ],
    [
      'the background fails',
      [{ problem: 'failed' }],
      { ok: false, problem: { reason: 'failed' } },
      1,
    ],
    [
      'another error',
      [new Error('boom')],
      { ok: false, problem: { reason: 'failed', detail: 'Error: boom' } },
      1,
    ],
    ['an answer of another shape', ['hello'], { ok: false, problem: { reason: 'bad-reply' } }, 1],
  ];
  test.each(cases)('%s', async (_, answers, expected, asked) => {
    const line = channelOf(...answers);
    await expect(exchange(QUESTION, line.channel)).resolves.toEqual(expected);
    expect(line.asked()).toBe(asked);
    expect(line.clock.pending()).toBe(0);
  });

  test('a script that outlived its extension asks nobody', async () => {
    const { channel, asked } = channelOf(good);
    const orphan = { ...channel, isAlive: () => false };
    await expect(exchange(QUESTION, orphan)).resolves.toEqual({
      ok: false,
      problem: { reason: 'extension-updated' },
    });
    expect(asked()).toBe(0);
  });

  test('a question lost in silence is asked once more, and the answer comes before the deadline', async () => {
    const { channel, clock, asked } = channelOf(new Promise(() => undefined), good);
    const answer = exchange(QUESTION, channel);
    clock.advance(ASK_AGAIN_AFTER_MS - 1);
    expect(asked()).toBe(1);
    clock.advance(1);
    await expect(answer).resolves.toEqual({ ok: true, value: { name: 'AIQ' } });
    expect(asked()).toBe(2);
    expect(clock.pending()).toBe(0);
  });

  test('a slow answer to the first question counts, and no third is asked', async () => {
    let answerFirst: (reply: unknown) => void = () => undefined;
    const first = new Promise((done) => {
      answerFirst = done;
    });
    const { channel, clock, asked } = channelOf(first, new Promise(() => undefined));
    const answer = exchange(QUESTION, channel);
    clock.advance(2 * ASK_AGAIN_AFTER_MS);
    answerFirst(good);
    await expect(answer).resolves.toEqual({ ok: true, value: { name: 'AIQ' } });
    expect(asked()).toBe(2);
  });

  test('a background that never answers is given up at the deadline', async () => {
    const { channel, clock } = channelOf(new Promise(() => undefined));
    const answer = exchange(QUESTION, channel);
    clock.advance(DEADLINE_MS);
    await expect(answer).resolves.toEqual({ ok: false, problem: { reason: 'timed-out' } });
  });

  test('the deadline holds for both tries together', async () => {
    const clock = makeFakeClock();
    let asked = 0;
    const channel: Channel = {
      clock,
      isAlive: () => true,
      send: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error(NOBODY)) : new Promise(() => undefined);
      },
    };
    const answer = exchange(QUESTION, channel, { deadlineMs: 1000 });
    await Promise.resolve();
    clock.advance(1000);
    await expect(answer).resolves.toEqual({ ok: false, problem: { reason: 'timed-out' } });
  });

  test('the asker can withdraw, before and after sending', async () => {
    const { channel, clock } = channelOf(new Promise(() => undefined));
    const stop = new AbortController();
    const answer = exchange(QUESTION, channel, { signal: stop.signal });
    stop.abort();
    await expect(answer).resolves.toEqual({ ok: false, problem: { reason: 'cancelled' } });
    const late = exchange(QUESTION, channel, { signal: stop.signal });
    await expect(late).resolves.toEqual({ ok: false, problem: { reason: 'cancelled' } });
    expect(clock.pending()).toBe(0);
  });
});
