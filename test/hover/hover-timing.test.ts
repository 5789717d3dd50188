import { expect, test } from 'vitest';
import { HOVER_TIMING, NO_PENALTY, type Penalty, penaltyAfter } from '#lib/hover/hover-timing.ts';

const after = (...openMs: number[]): Penalty => openMs.reduce(penaltyAfter, NO_PENALTY);

test('asks at 150 ms, shows at 500, forgives 300', () => {
  expect(HOVER_TIMING).toEqual({ prefetch: 150, show: 500, grace: 300 });
});

test.each([
  ['nothing yet', [], 1],
  ['two cards closed at once', [100, 200], 1],
  ['three in a row', [100, 200, 299], 2],
  ['three, but one was read', [100, 2_000, 100, 100], 1],
  ['six in a row', [0, 0, 0, 0, 0, 0], 4],
  ['twelve in a row: never more than six times', Array(12).fill(10), 6],
  ['a card that was looked at forgives the row, not the wait', [10, 10, 10, 500, 10, 10], 2],
  ['a card that was read takes half of the wait back', [0, 0, 0, 0, 0, 0, 5_000], 2],
  ['two that were read, all of it', [0, 0, 0, 0, 0, 0, 5_000, 2_000], 1],
  ['never faster than usual', [5_000, 5_000], 1],
])('%s', (_, openMs, factor) => {
  expect(after(...openMs).factor).toBe(factor);
});
