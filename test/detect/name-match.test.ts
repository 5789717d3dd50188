import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundName, nameMatch, wordsIn } from '#lib/detect/name-match.ts';

const AIQ = 'Global X Artificial Intelligence & Technology ETF';
const VTI = 'Vanguard Total Stock Market ETF';

test.each<[text: string, name: string, symbol: string, match: 0 | 1 | 2]>([
  ['the Global X Artificial Intelligence & Technology ETF rose', AIQ, 'AIQ', 2],
  ['Global X’s artificial intelligence fund', AIQ, 'AIQ', 2],
  ['artificial turf', AIQ, 'AIQ', 1],
  ['the fund rose', AIQ, 'AIQ', 0],
  ['superartificial hyperintelligence', AIQ, 'AIQ', 0],
  ['Invesco QQQ', 'Invesco QQQ Trust', 'QQQ', 0],
  ['VanEck Agribusiness ETF', 'VanEck Agribusiness ETF', 'MOO', 2],
  // two words that say which fund it is, or one and who made it
  ['artificial intelligence', AIQ, 'AIQ', 2],
  ['X: artificial', AIQ, 'AIQ', 2],
  ['the artificial ETF', AIQ, 'AIQ', 1],
  // who made it says little, alone or with one word of every name
  ['Global X', AIQ, 'AIQ', 1],
  ['Global', AIQ, 'AIQ', 0],
  ['the ETF', AIQ, 'AIQ', 0],
  // the only telling word, with another one of the name
  ['gold shares', 'SPDR Gold Shares', 'GLD', 2],
  ['SPDR Gold', 'SPDR Gold Shares', 'GLD', 2],
  ['gold', 'SPDR Gold Shares', 'GLD', 1],
  // names without a telling word: three fifths of it, and at least three words
  ['total stock market', VTI, 'VTI', 2],
  ['total stock', VTI, 'VTI', 0],
  ['Vanguard total', VTI, 'VTI', 1],
  ['Vanguard', VTI, 'VTI', 0],
  ['total stock index', 'Vanguard Total International Stock Index Fund', 'VXUS', 0],
  ['value ETF', 'Schwab Value ETF', 'SCHV', 0],
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
