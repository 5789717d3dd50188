import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY, type PageMemory } from '#lib/detect/candidate.ts';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { EVIDENCE, isEvidenceId } from '#lib/detect/evidence.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { FITTED_WEIGHTS } from '#lib/detect/fitted-weights.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { judgeText, listings, symbols } from './tools.ts';

function confirm(text: string, memory: PageMemory = EMPTY_MEMORY) {
  return confirmCandidates(
    findCandidates(plainTextBlocks({ text }).page, symbols, memory),
    listings,
  );
}

test('reasons are what spoke for it, strongest first, at most eight', () => {
  const text =
    '• $AIQ ETF, Global X Artificial Intelligence & Technology ETF, for stocks\n• $QQQ ETF, stocks\n• $SMH ETF, stocks\n• $SPY';
  const judged = judgeText(text);
  for (const { mention, evidence } of judged) {
    const strength = new Map(
      evidence.map((id) => [EVIDENCE[id].says as string, FITTED_WEIGHTS.of[id] ?? 0]),
    );
    const weights = (mention?.reasons ?? []).map((reason) => strength.get(reason) ?? -1);
    expect(weights.every((weight) => weight > 0)).toBe(true);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(mention?.reasons).size).toBe(weights.length);
    const speaking = new Set(evidence.filter((id) => (FITTED_WEIGHTS.of[id] ?? 0) > 0));
    expect(weights.length).toBe(Math.min(8, speaking.size));
  }
  expect(judged[0]?.mention?.reasons[0]).toBe('cashtag');
  expect(judged[0]?.mention?.reasons).toHaveLength(8);
});

test('every weight is of evidence that is told', () => {
  expect(Object.keys(FITTED_WEIGHTS.of).filter((id) => !isEvidenceId(id))).toEqual([]);
});

describe('what a page established', () => {
  test('counts each fund of each market', () => {
    const { memory } = confirm('The ETFs $SPY, $SPY and $AIQ; in a TFSA the VFV.TO ETF');
    expect(memory.confirmed).toEqual([
      { ticker: 'SPY', market: 'US', count: 2 },
      { ticker: 'AIQ', market: 'US', count: 1 },
      { ticker: 'VFV', market: 'CA', count: 1 },
    ]);
  });

  test('is added to what is known', () => {
    const first = confirm('The ETFs $SPY and $AIQ');
    expect(confirm('The ETFs $SPY and $GLD', first.memory).memory.confirmed).toEqual([
      { ticker: 'SPY', market: 'US', count: 2 },
      { ticker: 'AIQ', market: 'US', count: 1 },
      { ticker: 'GLD', market: 'US', count: 1 },
    ]);
  });

  test('holds at most 200 funds, and counts those on', () => {
    const confirmed = Array.from({ length: 200 }, (_, number) => ({
      ticker: number === 0 ? 'SPY' : `X${number}`,
      market: 'US' as const,
      count: 1,
    }));
    const full = { ...EMPTY_MEMORY, confirmed };
    const { memory } = confirm('The ETFs $SPY and $AIQ', full);
    expect(memory.confirmed).toHaveLength(200);
    expect(memory.confirmed[0]?.count).toBe(2);
    const { memory: room } = confirm('The ETF $AIQ', { ...full, confirmed: confirmed.slice(1) });
    expect(room.confirmed.at(-1)).toEqual({ ticker: 'AIQ', market: 'US', count: 1 });
  });
});

describe('what is never shown, however much speaks for it', () => {
  test.each<[text: string, ...expected: string[]]>([
    ['Long $SPY ETF calls. The ProShares UltraPro QQQ fund', 'SPY'],
    ['UCITS ETFs: $SPY, $QQQ. A stock page of NEWW', 'SPY', 'QQQ'],
    ['UCITS ETFs: $SPY, $QQQ and VWCE', 'SPY', 'QQQ', 'VWCE'],
  ])('%s', (text, ...expected) => {
    expect(confirm(text).mentions.map(({ ticker }) => ticker)).toEqual(expected);
  });
});
