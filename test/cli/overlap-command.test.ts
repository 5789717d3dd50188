import { describe, expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { overlapCommand, overlapJson } from '#lib/cli/overlap-command.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const A = aFund({
  ticker: 'A',
  fee: aFee({ gross: 0.0068 }),
  holdings: completeList('X 40', 'Y 35', 'Z 25'),
});
const B = aFund({
  ticker: 'B',
  fee: aFee({ gross: 0.0018 }),
  holdings: { ...completeList('X 20', 'Y 30', 'W 50'), asOf: '2025-11-24' },
});

describe('two funds as JSON', () => {
  test('overlap, coverages, active share, active fee, both dates', () => {
    expect(overlapJson(A, B)).toEqual({
      a: 'A',
      b: 'B',
      dates: { A: '2026-02-28', B: '2025-11-24', daysApart: 96 },
      overlap: { value: 0.5, unit: 'fraction' },
      coverageAinB: { value: 0.75, unit: 'fraction' },
      coverageBinA: { value: 0.5, unit: 'fraction' },
      activeShare: { value: 0.5, unit: 'fraction' },
      activeFee: { value: 0.0118, unit: 'fraction' },
    });
  });

  test('lists more than 45 days apart never come without both dates and the days between', () => {
    for (const [first, second] of [
      [A, B],
      [B, A],
    ] as const) {
      const json = overlapJson(first, second);
      expect(json).toMatchObject({ dates: { A: '2026-02-28', B: '2025-11-24', daysApart: 96 } });
    }
  });

  test('a fund that sells short is refused, not compared by its long part', () => {
    const short = { ...A, holdings: completeList('X 80', 'Y 60', 'Z -40') };
    expect(overlapJson(short, B)).toHaveProperty('refused');
  });

  test('ten lines give a range', () => {
    const json = overlapJson({ ...A, holdings: tenLines('X 6', 'Y 5') }, B);
    expect(json).toMatchObject({ overlap: { low: 0.11, high: expect.any(Number) } });
  });

  test('nearly the same fund: the active fee is refused, the rest stands', () => {
    const twin = { ...B, ticker: 'C', fee: aFee({ gross: 0.0068 }) };
    expect(overlapJson(twin, B)).toMatchObject({
      overlap: { value: 1 },
      activeFee: { refused: expect.stringMatching(/nearly the same/) },
    });
  });

  test('a fund of swaps is refused by name and reason', () => {
    const leveraged = { ...A, name: 'ProShares UltraPro QQQ' };
    expect(overlapJson(leveraged, B)).toEqual({ refused: expect.stringMatching(/^A: .*swaps/) });
  });
});

describe('the command', () => {
  const io = (printed: string[]) => ({
    print: (line: string) => printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  });

  test('AIQ and QQQ: about 40%, about half of AIQ in companies that QQQ holds too', async () => {
    const printed: string[] = [];
    expect(await overlapCommand(['AIQ', 'qqq'], io(printed))).toBe(0);
    const answer: unknown = JSON.parse(printed.join(''));
    expect(answer).toMatchObject({
      dates: { AIQ: '2026-02-28', QQQ: '2026-03-31' },
      overlap: { value: expect.closeTo(0.408, 2) },
      coverageAinB: { value: expect.closeTo(0.518, 2) },
    });
  });

  test('an unknown ticker is refused, and named', async () => {
    const printed: string[] = [];
    expect(await overlapCommand(['AIQ', 'ZZZZQ'], io(printed))).toBe(0);
    expect(JSON.parse(printed.join(''))).toEqual({ refused: expect.stringMatching(/ZZZZQ/) });
  });

  test.each([[[]], [['AIQ']], [['A', 'B', 'C']]])('%j is not two tickers', async (args) => {
    await expect(overlapCommand(args, io([]))).rejects.toBeInstanceOf(CommandProblem);
  });
});
