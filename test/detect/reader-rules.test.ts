import { describe, expect, test } from 'vitest';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { ALWAYS_MARKED, NO_RULES, type ReaderRules } from '#lib/detect/reader-rules.ts';
import { listings, symbols } from './tools.ts';

const TEXT = 'My ETFs and stocks: VTI 60%, $MOO and MOO 5%. I SPY a bird.';

function marked(rules: Partial<ReaderRules>): string[] {
  const batch = findCandidates(plainTextBlocks({ text: TEXT }).page, symbols);
  const { mentions } = confirmCandidates(batch, listings, { ...NO_RULES, ...rules });
  return mentions.map(({ ticker, reasons }) =>
    reasons.includes(ALWAYS_MARKED) ? `${ticker} by rule` : ticker,
  );
}

test.each<[what: string, rules: Partial<ReaderRules>, ...expected: string[]]>([
  ['no rules', {}, 'VTI', 'MOO', 'MOO'],
  ['a muted ticker is marked in no form', { mutedTickers: ['moo'] }, 'VTI'],
  ['a muted word is still a ticker with a mark', { mutedWords: ['MOO'] }, 'VTI', 'MOO'],
  [
    'always marked whatever the evidence',
    { alwaysMark: ['SPY'] },
    'VTI',
    'MOO',
    'MOO',
    'SPY by rule',
  ],
  ['muting wins', { alwaysMark: ['SPY'], mutedTickers: ['SPY'] }, 'VTI', 'MOO', 'MOO'],
  ['undone', { mutedTickers: [] }, 'VTI', 'MOO', 'MOO'],
])('%s', (_, rules, ...expected) => {
  expect(marked(rules)).toEqual(expected);
});

test('rules do not change what the page is taken to speak of', () => {
  const batch = findCandidates(plainTextBlocks({ text: TEXT }).page, symbols);
  const rules = { ...NO_RULES, mutedTickers: ['VTI'], alwaysMark: ['SPY'] };
  const { memory } = confirmCandidates(batch, listings, rules);
  expect(memory.confirmed.map(({ ticker }) => ticker)).toEqual(['VTI', 'MOO']);
});

describe('a symbol of another market, always marked', () => {
  const text = 'A page that speaks of VFV once and of nothing else.';
  const rules = { ...NO_RULES, alwaysMark: ['VFV'] };

  test.each<[what: string, wanted: string[], expected: string[]]>([
    ['goes to the background although nothing points there', ['VFV'], ['VFV CA']],
    ['does not without the rule', [], []],
  ])('%s', (_, wanted, expected) => {
    const batch = findCandidates(plainTextBlocks({ text }).page, { ...symbols, wanted });
    const { mentions } = confirmCandidates(batch, listings, rules);
    expect(mentions.map(({ ticker, market }) => `${ticker} ${market}`)).toEqual(expected);
  });
});
