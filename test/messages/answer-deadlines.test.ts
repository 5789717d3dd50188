import { describe, expect, test } from 'vitest';
import { makeAnswerDeadlines } from '#lib/messages/answer-deadlines.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

/** Answers may take a second. */
function deadlines() {
  const clock = makeFakeClock();
  return { clock, inTime: makeAnswerDeadlines<string>(clock, 1_000) };
}

const never = () => new Promise<string>(() => undefined);

describe('deadlines of answers', () => {
  test('each answer has its own, from when it was asked for', async () => {
    const { clock, inTime } = deadlines();
    const late: string[] = [];
    const ask = (name: string) => void inTime(never(), name).then((said) => late.push(said));
    ask('at 0');
    clock.advance(600);
    ask('at 600');
    clock.advance(399);
    await Promise.resolve();
    expect(late).toEqual([]);
    clock.advance(1);
    await Promise.resolve();
    expect(late).toEqual(['at 0']);
    clock.advance(599);
    await Promise.resolve();
    expect(late).toEqual(['at 0']);
    clock.advance(1);
    await Promise.resolve();
    expect(late).toEqual(['at 0', 'at 600']);
  });

  test('what comes in time is given, and what fails fails', async () => {
    const { inTime } = deadlines();
    expect(await inTime(Promise.resolve('said'), 'late')).toBe('said');
    await expect(inTime(Promise.reject(new Error('boom')), 'late')).rejects.toThrow('boom');
  });

  test('an answer after its deadline changes nothing', async () => {
    const { clock, inTime } = deadlines();
    let answer: (said: string) => void = () => undefined;
    const given = inTime(
      new Promise((resolve) => {
        answer = resolve;
      }),
      'late',
    );
    clock.advance(1_000);
    answer('said');
    expect(await given).toBe('late');
  });

  test('one timer at most, whatever is asked, and none once nothing waits', async () => {
    const { clock, inTime } = deadlines();
    for (let times = 0; times < 5; times += 1) {
      void inTime(never(), 'late');
      clock.advance(100);
      await inTime(Promise.resolve('said'), 'late');
      expect(clock.pending()).toBe(1);
    }
    clock.advance(2_000);
    expect(clock.pending()).toBe(0);
    await inTime(Promise.resolve('said'), 'late');
    clock.advance(1_000);
    expect(clock.pending()).toBe(0);
  });
});
