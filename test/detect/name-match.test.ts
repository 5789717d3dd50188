import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundName, nameMatch, wordsIn } from '#lib/detect/name-match.ts';

const AIQ = 'Global X Artificial Intelligence & Technology ETF';

test.each<[text: string, name: string, symbol: string, match: 0 | 1 | 2]>([
  ['the Global X Artificial Intelligence & Technology ETF rose', AIQ, 'AIQ', 2],
  ['Global X’s artificial intelligence fund', AIQ, 'AIQ', 2],
  ['artificial turf', AIQ, 'AIQ', 1],
  ['the fund rose', AIQ, 'AIQ', 0],
  ['superartificial hyperintelligence', AIQ, 'AIQ', 0],
  ['Invesco QQQ', 'Invesco QQQ Trust', 'QQQ', 0],
  ['VanEck Agribusiness ETF', 'VanEck Agribusiness ETF', 'MOO', 2],
])('“%s” and %s', (text, name, symbol, match) => {
  expect(nameMatch(fundName(name, symbol), wordsIn(text))).toBe(match);
});

test('a word is found exactly where taking the text apart finds it', () => {
  const part = fc.constantFrom('s', 'p', 'etf', '500', '&', '’', '.', ' ', '(', '-', 'é', '金');
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.constantFrom('s', 's&p', 'etf', '500', 's.p', 'etf500', 'é', '金'),
      (text, word) => {
        const apart: string[] = text.match(/[\p{L}\d][\p{L}\d&'’.]*[\p{L}\d]|[\p{L}\d]/gu) ?? [];
        expect(wordsIn(text).has(word)).toBe(apart.includes(word));
      },
    ),
    { numRuns: 2_000 },
  );
});
