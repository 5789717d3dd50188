import { describe, expect, test } from 'vitest';
import { ourTimeIn } from '#lib/workshop/bench/page-trace.ts';

const OURS = 'chrome-extension://abc/content.js';
const PAGE = 'https://finance.yahoo.com/app.js';

/** One complete event; times in milliseconds. */
function event(name: string, ts: number, dur: number, url?: string, tid = 1) {
  return { name, ph: 'X', pid: 7, tid, ts: ts * 1000, dur: dur * 1000, args: { data: { url } } };
}

describe('our time in a trace', () => {
  test.each([
    ['nothing of ours', [event('RunTask', 0, 50), event('FunctionCall', 1, 40, PAGE)], 0, 0],
    [
      'a short call in a long task of the page counts with its own length',
      [event('RunTask', 0, 200), event('FunctionCall', 10, 3, OURS)],
      3,
      3,
    ],
    [
      'two calls in one task add up',
      [
        event('RunTask', 0, 30),
        event('EvaluateScript', 1, 8, OURS),
        event('FunctionCall', 12, 9, OURS),
      ],
      17,
      17,
    ],
    [
      'a call within a call is counted once',
      [
        event('RunTask', 0, 30),
        event('FunctionCall', 1, 20, OURS),
        event('FunctionCall', 5, 10, OURS),
      ],
      20,
      20,
    ],
    [
      'two tasks: the sum, and the longer one',
      [
        event('RunTask', 0, 10),
        event('FunctionCall', 1, 4, OURS),
        event('RunTask', 20, 10),
        event('FunctionCall', 21, 6, OURS),
      ],
      10,
      6,
    ],
    [
      'what goes on after an await counts, what another script does within it does not',
      [
        event('RunTask', 0, 30),
        event('RunMicrotasks', 1, 20),
        event('FunctionCall', 2, 3, OURS),
        event('FunctionCall', 6, 8, PAGE),
        event('FunctionCall', 7, 2, PAGE),
      ],
      12,
      12,
    ],
    [
      'continuations within a script of the page are the page’s',
      [event('RunTask', 0, 30), event('FunctionCall', 1, 20, PAGE), event('RunMicrotasks', 5, 9)],
      0,
      0,
    ],
    [
      'a call of ours within a script of the page is ours',
      [
        event('RunTask', 0, 30),
        event('FunctionCall', 1, 20, PAGE),
        event('FunctionCall', 5, 9, OURS),
      ],
      9,
      9,
    ],
    [
      'another thread’s task at the same time is not its task',
      [event('RunTask', 0, 100, undefined, 2), event('FunctionCall', 1, 4, OURS)],
      4,
      4,
    ],
  ])('%s', (_, traceEvents, scriptMs, longestTaskMs) => {
    expect(ourTimeIn({ traceEvents })).toMatchObject({ scriptMs, longestTaskMs });
  });
});
