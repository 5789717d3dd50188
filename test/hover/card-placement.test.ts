import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgeBetween, isInside, placeCard } from '#lib/hover/card-placement.ts';

const WINDOW = { width: 1200, height: 800 };
const word = (left: number, top: number) => ({ left, top, right: left + 30, bottom: top + 16 });

test.each([
  ['below its word', word(100, 100), 300, { left: 100, top: 122, side: 'below', room: 670 }],
  [
    'above where there is no room below',
    word(100, 700),
    300,
    { left: 100, top: 394, side: 'above', room: 686 },
  ],
  [
    'inside the window at its right edge',
    word(1150, 100),
    300,
    { left: 812, top: 122, side: 'below', room: 670 },
  ],
  [
    'where there is more room, when neither fits',
    word(100, 500),
    900,
    { left: 100, top: 8, side: 'above', room: 486 },
  ],
] as const)('a card stands %s', (_, anchor, height, place) => {
  expect(placeCard(anchor, { width: 380, height }, WINDOW)).toEqual(place);
});

test('a tall card keeps to the room beside its word and never covers it', () => {
  const anchor = word(100, 400);
  const { side, top, room } = placeCard(anchor, { width: 380, height: 900 }, WINDOW);
  const bottom = top + Math.min(900, room);
  expect(side === 'below' ? top >= anchor.bottom : bottom <= anchor.top).toBe(true);
});

test('a card that fits is inside the window, and the way to it is one piece', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(number(1170), number(780), number(700), (left, top, height) => {
      const anchor = word(left, top);
      const place = placeCard(anchor, { width: 380, height }, WINDOW);
      const card = {
        left: place.left,
        top: place.top,
        right: place.left + 380,
        bottom: place.top + height,
      };
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(card.right).toBeLessThanOrEqual(WINDOW.width - 8);
      expect(place.top).toBeGreaterThanOrEqual(8);
      const bridge = bridgeBetween(anchor, card);
      const x = (anchor.left + anchor.right) / 2;
      for (
        let y = Math.min(anchor.bottom, card.bottom);
        y < Math.max(anchor.top, card.top);
        y += 1
      ) {
        const isIn = [anchor, card, bridge].some((box) => isInside(box, x, y));
        expect(isIn, `${x},${y}`).toBe(true);
      }
    }),
    { seed: 20261121 },
  );
});
