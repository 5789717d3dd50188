import { expect, test } from 'vitest';
import { isWithinName } from '#lib/detect/names-within.ts';

test.each<[before: string, symbol: string, after: string]>([
  // all of the name
  ['the ProShares Ultra ', 'QQQ', ' rose'],
  ['Invesco ', 'QQQ', ' Equal Weight.'],
  ['Invesco ', 'QQQ', ' Equal Weight!)'],
  ['', 'TDAQ', ' Lift'],
  // three of its words
  ['a 2X Long ', 'SPY', ' Quarterly'],
  ['WEBs Energy ', 'XLE', ' Defined risk'],
  // its last word, where nobody writes it but in such a name
  ['UltraPro ', 'QQQ', ''],
  ['the UltraShort ', 'QQQ', ' rose'],
])('“%s[%s]%s” is the name of another fund', (before, symbol, after) => {
  expect(isWithinName(symbol, before, after)).toBe(true);
});

test.each<[before: string, symbol: string, after: string]>([
  ['the fund ', 'QQQ', ' rose'],
  ['', 'QQQ', ''],
  // its last word is one of everyday text
  ['I am short ', 'QQQ', ''],
  ['a Short ', 'QQQ', ' rose'],
  ['an Ultra ', 'QQQ', ' rose'],
  // only a part of it
  ['Invesco ', 'QQQ', ' Equal'],
  ['the ', 'QQQ', ' Equal Weight'],
  ['WEBs ', 'XLE', ' Defined risk'],
  // the name goes on otherwise
  ['the Tradr 2X Long ', 'SPY', ' fund'],
  // something else than a blank between
  ['the UltraPro-', 'QQQ', ''],
  ['the UltraPro (', 'QQQ', ')'],
  ['the UltraPro', 'QQQ', ''],
  ['', 'TDAQ', '. Lift'],
  ['', 'TDAQ', 'Lift'],
  // a symbol in no name
  ['UltraPro ', 'VT', ''],
])('“%s[%s]%s” is not', (before, symbol, after) => {
  expect(isWithinName(symbol, before, after)).toBe(false);
});
