import { describe, expect, test } from 'vitest';
import { arranged, LARGEST_FIRST, orderAfterClick } from '#components/popup/holdings-order.ts';

const LINES = [
  { name: 'Apple Inc.', weight: 0.06, text: '6.00%' },
  { name: 'BlackRock Cash', weight: 0.002, text: '0.20%', note: 'short-term vehicle · US' },
  { name: 'apollo', weight: -0.01, text: '−1.00%' },
  { name: 'Zoetis', weight: 0.06, text: '6.00%' },
];
const names = (filter: string, order = LARGEST_FIRST) =>
  arranged(LINES, { filter, order }).map(({ name }) => name);

describe('order of holdings', () => {
  test('largest first; equal weights keep the filed order; shorts come last', () => {
    expect(names('')).toEqual(['Apple Inc.', 'Zoetis', 'BlackRock Cash', 'apollo']);
  });

  test('by name without regard to case', () => {
    const order = orderAfterClick(LARGEST_FIRST, 'name');
    expect(names('', order)).toEqual(['apollo', 'Apple Inc.', 'BlackRock Cash', 'Zoetis']);
  });

  test('a second click turns the order round', () => {
    const once = orderAfterClick(LARGEST_FIRST, 'name');
    expect(orderAfterClick(once, 'name')).toEqual({ by: 'name', descending: true });
    expect(orderAfterClick(LARGEST_FIRST, 'weight')).toEqual({ by: 'weight', descending: false });
  });

  test.each([
    ['app', ['Apple Inc.']],
    ['SHORT us', ['BlackRock Cash']],
    ['  ', ['Apple Inc.', 'Zoetis', 'BlackRock Cash', 'apollo']],
    ['nothing like it', []],
  ])('filter %j', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  test('the list handed in is left as it was', () => {
    const before = LINES.map(({ name }) => name);
    names('', { by: 'name', descending: true });
    expect(LINES.map(({ name }) => name)).toEqual(before);
  });
});
