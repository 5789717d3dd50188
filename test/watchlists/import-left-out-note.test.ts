import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLISH_LISTS } from '#components/strings/list-words.ts';
import { leftOutNote } from '#lib/watchlists/import-left-out-note.ts';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { noteSchema } from '#lib/watchlists/watchlists.ts';

const words = ENGLISH_LISTS.import;
const left = (count: number, text = 'Cash & Cash Investments') =>
  Array.from({ length: count }, (_, at) => ({ line: at + 3, text, reason: 'no ticker' }));

describe('the note that keeps what an import left out', () => {
  test('two lines, below what the reader wrote', () => {
    expect(leftOutNote(left(2), 'For later', words)).toEqual({
      note: 'For later\n\nLeft out at import:\n3: Cash & Cash Investments\n4: Cash & Cash Investments',
      kept: 2,
    });
  });

  test('a newer file’s lines take the place of an older one’s, and none take it too', () => {
    const { note: older } = leftOutNote(left(2), 'For later', words);
    expect(leftOutNote(left(1, 'Total'), older, words).note).toBe(
      'For later\n\nLeft out at import:\n3: Total',
    );
    expect(leftOutNote([], older, words)).toEqual({ note: 'For later', kept: 0 });
    expect(leftOutNote([], leftOutNote(left(1), undefined, words).note, words).note).toBe('');
    expect(leftOutNote([], 'For later', words)).toEqual({ kept: 0 });
  });

  test('300 lines left out: as many whole lines as fit, and how many more there were', () => {
    const cash = Array.from(
      { length: 300 },
      (_, at) => `Cash position number ${at} in account,${at}`,
    );
    const { leftOut } = importRows(`Ticker,Amount\nVOO,1\n${cash.join('\n')}`);
    expect(leftOut).toHaveLength(300);
    const { note = '', kept } = leftOutNote(leftOut, undefined, words);
    const lines = note.split('\n').slice(1);
    expect(lines).toHaveLength(kept + 1);
    expect(lines[kept - 1]).toBe(
      `${kept + 2}: Cash position number ${kept - 1} in account · ${kept - 1}`,
    );
    expect(lines.at(-1)).toBe(`and ${300 - kept} more`);
    // The next one would not have fitted.
    expect(note.length).toBeGreaterThan(4_000 - 50);
    expect(words.leftOutKeptSome(kept, 300)).toMatch(/^The first 9\d of 300 are kept/);
  });

  test('whatever is left out: never longer than a note may be, and every line is kept or counted', () => {
    const line = fc.record({
      text: fc.string({ maxLength: 120 }),
      line: fc.nat(),
      reason: fc.constant('x'),
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 120 }),
        fc.option(fc.string({ maxLength: 4_000 }), { nil: undefined }),
        (leftOut, before) => {
          const { note, kept } = leftOutNote(leftOut, before, words);
          expect(kept).toBeLessThanOrEqual(leftOut.length);
          if (note === undefined || note === '') return;
          expect(noteSchema.safeParse(note).success).toBe(true);
          const more = leftOut.length - kept;
          if (kept > 0 && more > 0) expect(note.endsWith(`and ${more} more`)).toBe(true);
        },
      ),
      { seed: 20261122 },
    );
  });
});
