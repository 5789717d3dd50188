import { describe, expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { factsCommand } from '#lib/cli/facts-command.ts';
import { factsJson } from '#lib/cli/facts-json.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

function recorder() {
  const printed: string[] = [];
  const io = {
    print: (line: string) => printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  };
  return { io, answer: (): unknown => JSON.parse(printed.join('\n')) };
}

describe('one fund as JSON', () => {
  test('a complete list: values with unit, date and address', () => {
    const facts = aFund({
      fee: aFee({ net: 0.004, gross: 0.006 }),
      holdings: completeList('A 40', 'B 35', 'C 25'),
    });
    expect(factsJson(facts)).toMatchObject({
      ticker: 'TEST',
      name: 'Example Equity ETF',
      kind: 'plain-equity',
      expenseRatio: {
        value: 0.004,
        unit: 'fraction',
        asOf: '2026-03-31',
        source: expect.stringMatching(/^https:/),
        basis: 'net',
      },
      grossExpenseRatio: { value: 0.006, unit: 'fraction' },
      netAssetsUsd: { value: 1_000_000_000, unit: 'usd', scope: 'series' },
      top10: { value: 1, unit: 'fraction', asOf: '2026-02-28' },
      hhi: { value: 0.345, unit: 'fraction' },
      effectiveN: { value: 2.898551, unit: 'count' },
    });
  });

  test('ten lines: ranges', () => {
    expect(factsJson(aFund({ holdings: tenLines('A 5', 'B 5', 'C 4') }))).toMatchObject({
      top10: { low: 0.14, high: 0.82, unit: 'fraction' },
    });
  });

  test('what does not apply is refused with its reason', () => {
    const json = factsJson(aFund({ name: 'ProShares UltraPro QQQ' }));
    expect(json).toMatchObject({
      kind: 'leveraged-or-inverse',
      leverage: { factor: 3, period: 'daily', direction: 'long' },
      top10: { refused: expect.stringMatching(/swaps/) },
      effectiveN: { refused: expect.any(String) },
    });
  });

  test('what is not known is absent', () => {
    const { fee: _fee, netAssets: _netAssets, holdings: _holdings, ...bare } = aFund();
    const json = factsJson(bare);
    expect(json).toMatchObject({ expenseRatio: { refused: expect.stringContaining('No fee') } });
    expect(json).not.toHaveProperty('netAssetsUsd');
    expect(json).toMatchObject({ top10: { refused: expect.any(String) } });
  });

  test('a waived zero and underlying costs are marked', () => {
    expect(factsJson(aFund({ fee: aFee({ net: 0 }) }))).toMatchObject({
      expenseRatio: { value: 0 },
      feeWaived: true,
    });
    expect(factsJson(aFund({ fee: aFee({ gross: 0.0969 }) }))).toMatchObject({
      feeIncludesUnderlyingCosts: true,
    });
  });
});

describe('the command', () => {
  test('answers in the order asked, and says which ticker it does not know', async () => {
    const { io, answer } = recorder();
    expect(await factsCommand(['qqq', 'ZZZZQ', 'AIQ'], io)).toBe(0);
    expect(answer()).toMatchObject([
      { ticker: 'QQQ', expenseRatio: { value: 0.0018 } },
      { ticker: 'ZZZZQ', problem: expect.any(String) },
      {
        ticker: 'AIQ',
        expenseRatio: { value: 0.0068 },
        top10: { value: expect.closeTo(0.357, 3) },
      },
    ]);
  });

  test('a former ticker is told apart from an unknown one', async () => {
    const { io, answer } = recorder();
    await factsCommand(['IRBO'], io);
    expect(answer()).toMatchObject([{ ticker: 'IRBO', problem: expect.stringMatching(/ARTY/) }]);
  });

  test('without a ticker it asks for one', async () => {
    await expect(factsCommand([], recorder().io)).rejects.toBeInstanceOf(CommandProblem);
  });
});
