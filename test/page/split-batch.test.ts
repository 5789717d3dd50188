import { expect, test } from 'vitest';
import { type CandidateBatch, EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { MOST_CANDIDATES } from '#lib/messages/reply-limits.ts';
import { MOST_PER_QUESTION, splitBatch } from '#lib/page/reading/split-batch.ts';

function batchOf(count: number): CandidateBatch {
  return {
    page: { memory: EMPTY_MEMORY },
    excerpts: Array.from({ length: Math.ceil(count / 3) }, (_, i) => ({ text: `excerpt ${i}` })),
    candidates: Array.from({ length: count }, (_, i) => ({
      ...{ block: i, start: 0, end: 3, symbol: 'SPY', form: 'plain' as const, at: 0 },
      excerpt: Math.floor(i / 3),
      role: 'prose' as const,
    })),
  };
}

test('a question carries as many candidates as the messages allow', () => {
  expect(MOST_PER_QUESTION).toBe(MOST_CANDIDATES);
});

test.each([0, 1, 99, 100, 101, 250])('%i candidates: each stays with its excerpt', (count) => {
  const whole = batchOf(count);
  const parts = splitBatch(whole);
  expect(parts.flatMap(({ batch }) => batch.candidates.map((c) => c.block))).toEqual(
    whole.candidates.map((c) => c.block),
  );
  for (const { batch, offset } of parts) {
    expect(batch.candidates.length).toBeLessThanOrEqual(100);
    batch.candidates.forEach((candidate, index) => {
      const original = whole.candidates[offset + index]!;
      expect(batch.excerpts[candidate.excerpt]).toEqual(whole.excerpts[original.excerpt]);
    });
  }
});
