import { describe, expect, test } from 'vitest';
import { searchAddress } from '#lib/sec/sec-addresses.ts';
import { REQUEST_WITHIN_MS } from '#lib/sec/sec-client.ts';
import { SecProblem } from '#lib/sec/sec-problem.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { AIQ, type Fault } from '#test/replay/sec-replay.ts';
import { NOW, replayedClient, TODAY, turnOfLoop } from './sec-tools.ts';

const ADDRESS = searchAddress({
  id: AIQ.seriesId,
  forms: ['NPORT-P'],
  from: '2026-01-01',
  to: TODAY,
});
const running = () => new AbortController().signal;

/** Reads the search answer; its text, or the trouble. */
async function outcome(
  world: ReturnType<typeof replayedClient>,
  { signal = running(), address = ADDRESS } = {},
): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  const take = (piece: Uint8Array) => {
    text += decoder.decode(piece, { stream: true });
  };
  try {
    await world.client.read(address, take, { signal });
    return text;
  } catch (error) {
    return error instanceof SecProblem ? error.trouble : error;
  }
}

describe('how SEC answers, and what is made of it', () => {
  const MINUTE = 60_000;
  test.each<[string, Fault, object, number]>([
    ['redirect', { kind: 'redirect' }, { kind: 'not-a-filing' }, 1],
    [
      'refusal with 403',
      { kind: 'undeclared-tool' },
      { kind: 'blocked', againAt: NOW + 10 * MINUTE },
      1,
    ],
    [
      'too many requests, with the time it wants',
      { kind: 'too-many-requests' },
      { kind: 'blocked', againAt: NOW + 15 * MINUTE },
      1,
    ],
    ['500 without end', { kind: 'server-error' }, { kind: 'busy', againAt: NOW + 30_000 }, 3],
    ['a broken line', { kind: 'cut' }, { kind: 'cut' }, 1],
  ])('%s', async (_, fault, trouble, requests) => {
    const world = replayedClient();
    world.replay.breakWith(fault);
    expect(await outcome(world)).toEqual(trouble);
    expect(world.replay.asked).toHaveLength(requests);
  });

  test('a passing 500, as the search gives one time in seven, is asked again', async () => {
    const world = replayedClient();
    world.replay.breakWith({ kind: 'server-error', times: 2 });
    expect(await outcome(world)).toMatch(/primary_doc\.xml/);
    expect(world.replay.asked).toHaveLength(3);
  });

  test('a refusal page is one whatever its status and type', async () => {
    const world = replayedClient();
    const page = '<!DOCTYPE html><html><title>SEC.gov | Request Rate Threshold Exceeded</title>';
    world.replay.breakWith({ kind: { body: page } });
    expect(await outcome(world)).toMatchObject({ kind: 'blocked' });
  });

  test('words of a refusal inside a document are no refusal', async () => {
    const world = replayedClient();
    const body = '{"text": "Request Rate Threshold Exceeded"}';
    world.replay.breakWith({ kind: { body } });
    expect(await outcome(world)).toBe(body);
  });

  test('no such document', async () => {
    const address = 'https://www.sec.gov/Archives/edgar/data/1/000000000000000000/x.htm';
    expect(await outcome(replayedClient(), { address })).toEqual({ kind: 'missing' });
  });

  test.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('no connection, online %s', async (isOnline, kind) => {
    const world = replayedClient({ isOnline });
    expect(await outcome(world, { address: 'https://elsewhere.example/' })).toEqual({ kind });
  });
});

describe('politeness', () => {
  test('says who asks, sends no cookies and no referrer, follows no redirects', async () => {
    const world = replayedClient();
    await outcome(world);
    expect(world.requests[0]?.init).toMatchObject({
      headers: { 'User-Agent': 'Lookthrough/0.0.0 tests@lookthrough.example' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  test('after a refusal nothing is asked before the time has come', async () => {
    const clock = makeFakeClock(NOW);
    const world = replayedClient({ clock });
    world.replay.breakWith({ kind: 'undeclared-tool', times: 1 });
    const first = outcome(world);
    await untilSettled(clock, first);
    const again = outcome(world);
    await untilSettled(clock, again);
    expect(await again).toMatchObject({ kind: 'blocked' });
    expect(world.replay.asked).toHaveLength(1);
    clock.advance(11 * 60_000);
    const later = outcome(world);
    await untilSettled(clock, later);
    expect(await later).toMatch(/primary_doc/);
  });

  test('two a second, whoever asks', async () => {
    const clock = makeFakeClock(NOW);
    const world = replayedClient({ clock });
    const asking = Array.from({ length: 5 }, () => outcome(world));
    const counts: number[] = [];
    for (let second = 0; second < 3; second += 1) {
      await turnOfLoop();
      clock.advance(0);
      await turnOfLoop();
      counts.push(world.replay.asked.length);
      clock.advance(1_000);
    }
    await Promise.all(asking);
    expect(counts).toEqual([1, 3, 5]);
  });
});

describe('an end to everything', () => {
  test('20 seconds without an answer', async () => {
    const clock = makeFakeClock(NOW);
    const world = replayedClient({ clock });
    world.replay.breakWith({ kind: 'slow' });
    const asking = outcome(world);
    await turnOfLoop();
    clock.advance(0);
    await turnOfLoop();
    clock.advance(REQUEST_WITHIN_MS - 1);
    await turnOfLoop();
    expect(await Promise.race([asking, 'waiting'])).toBe('waiting');
    clock.advance(1);
    expect(await asking).toEqual({ kind: 'timed-out' });
    expect(clock.pending()).toBe(0);
  });

  test('cancelled before, while waiting for the turn, and while reading', async () => {
    expect(await outcome(replayedClient(), { signal: AbortSignal.abort() })).toEqual({
      kind: 'cancelled',
    });
    const clock = makeFakeClock(NOW);
    const waiting = replayedClient({ clock });
    const stop = new AbortController();
    await waiting.turns.take();
    const asked = outcome(waiting, { signal: stop.signal });
    await turnOfLoop();
    stop.abort();
    expect(await asked).toEqual({ kind: 'cancelled' });
    expect(waiting.replay.asked).toEqual([]);

    const reading = replayedClient();
    const other = new AbortController();
    const read = reading.client.read(ADDRESS, () => other.abort(), { signal: other.signal });
    await expect(read).rejects.toMatchObject({ trouble: { kind: 'cancelled' } });
  });

  test('what the reader of a document throws comes through as it is', async () => {
    const world = replayedClient();
    const fault = new TypeError('a fault of ours');
    const read = world.client.read(
      ADDRESS,
      () => {
        throw fault;
      },
      { signal: running() },
    );
    await expect(read).rejects.toBe(fault);
  });
});

/** Lets promises and due timers take turns until the answer is there. */
async function untilSettled(
  clock: ReturnType<typeof makeFakeClock>,
  answer: Promise<unknown>,
): Promise<void> {
  let isSettled = false;
  void answer.finally(() => {
    isSettled = true;
  });
  for (let turn = 0; turn < 50 && !isSettled; turn += 1) {
    await turnOfLoop();
    clock.advance(500);
  }
}
