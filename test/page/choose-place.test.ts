import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePlace, type PlaceQuestion } from '#lib/page/placement/choose-place.ts';
import { overlaps, type Rect, rectOf } from '#lib/page/placement/rect.ts';

/** A word at x 100-130 on a line at y 50-66, in a block from 20 to 420 on a page 1,000 wide. */
const MARK = rectOf(100, 50, 30, 16);
const question = (changes: Partial<PlaceQuestion> = {}): PlaceQuestion => ({
  mark: MARK,
  block: rectOf(20, 40, 400, 40),
  obstacles: [MARK],
  bounds: rectOf(0, 0, 1000, 2000),
  widths: { pill: { beside: 200, level: 240 }, short: { beside: 70, level: 110 } },
  isRightToLeft: false,
  isOwnGround: () => true,
  ...changes,
});
const text = (left: number, right: number): Rect => rectOf(left, 50, right - left, 16);

describe('on one line', () => {
  test.each([
    ['free room beside the word', [], 'pill', 'beside', 134],
    ['a word in the way: after it, with the fund’s name', [text(136, 300)], 'pill', 'level', 304],
    ['text to the block’s end: in the margin', [text(132, 420)], 'pill', 'level', 424],
    ['room for the short form only', [text(220, 1000), text(0, 98)], 'short', 'beside', 134],
    ['room only left of the block', [text(132, 1000), text(60, 98)], 'short', 'level', -1],
  ] as const)('%s', (name, others, form, where, left) => {
    const block = name.includes('left of')
      ? rectOf(130 + 20, 40, 300, 40)
      : rectOf(20, 40, 400, 40);
    const mark = name.includes('left of') ? rectOf(160, 50, 30, 16) : MARK;
    const place = choosePlace(
      question({
        ...{ block, mark },
        obstacles: name.includes('left of') ? [mark, text(150, 1000)] : [mark, ...others],
      }),
    );
    expect(place?.form).toBe(name.includes('left of') ? 'short' : form);
    expect(place?.where).toBe(where);
    if (left >= 0) expect(place?.box.left).toBe(left);
  });

  test('no room anywhere: the underline must do', () => {
    expect(choosePlace(question({ obstacles: [text(0, 1000)] }))).toBeUndefined();
  });

  test('a gap on a neighbour’s ground is not taken', () => {
    const place = choosePlace(
      question({ isOwnGround: (box) => box.left > 500, obstacles: [MARK, text(600, 620)] }),
    );
    expect(place?.box.left).toBe(624);
  });

  test('nothing is placed left of another column', () => {
    const place = choosePlace(
      question({
        block: rectOf(600, 40, 300, 40),
        mark: rectOf(610, 50, 30, 16),
        obstacles: [text(300, 560), text(600, 1000)],
      }),
    );
    expect(place).toBeUndefined();
  });

  test('a wish for short badges is kept', () => {
    const { short } = question().widths;
    expect(choosePlace(question({ widths: short ? { short } : {} }))?.form).toBe('short');
  });

  test('right-to-left text is the mirror image', () => {
    const place = choosePlace(
      question({
        mark: rectOf(870, 50, 30, 16),
        obstacles: [rectOf(870, 50, 30, 16)],
        block: rectOf(580, 40, 400, 40),
        isRightToLeft: true,
      }),
    );
    expect(place?.box.right).toBe(866);
    expect(place?.where).toBe('beside');
  });
});

test('nothing is ever covered, and everything stays on the page', () => {
  const box = fc
    .tuple(
      fc.integer({ min: -50, max: 990 }),
      fc.integer({ min: 20, max: 90 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 40 }),
    )
    .map(([left, top, width, height]) => rectOf(left, top, width, height));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), fc.boolean(), (obstacles, isRightToLeft) => {
      const asked = question({ obstacles: [MARK, ...obstacles], isRightToLeft });
      const place = choosePlace(asked);
      if (!place) return;
      expect(asked.obstacles.filter((obstacle) => overlaps(obstacle, place.box))).toEqual([]);
      expect(place.box.left).toBeGreaterThanOrEqual(0);
      expect(place.box.right).toBeLessThanOrEqual(1000);
      expect(Math.abs((place.box.top + place.box.bottom) / 2 - 58)).toBeLessThanOrEqual(1);
    }),
    { seed: 20261121, numRuns: 2000 },
  );
});
