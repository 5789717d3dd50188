import { expect, test } from 'vitest';
import { filedWeights } from '#lib/filings/nport/filed-weights.ts';
import type { NportHolding } from '#lib/filings/nport/nport-filing.ts';

const forward = { kind: 'forward', counterparties: [], payoff: 'Short' } as const;

test.each<[what: string, holding: NportHolding, weight: number | undefined]>([
  ['as filed', { weight: 0.05, valueUsd: 60 }, 0.05],
  ['by its value where nothing is filed', { valueUsd: 60 }, 0.06],
  ['unknown without both', {}, undefined],
  ['sold short and signed', { weight: -0.02, payoff: 'Short' }, -0.02],
  ['sold short and not signed', { weight: 0.02, payoff: 'Short' }, -0.02],
  ['held', { weight: 0.02, payoff: 'Long' }, 0.02],
  ['owed though held, as an overdraft', { weight: -0.01, payoff: 'Long' }, -0.01],
  [
    'a short derivative worth something',
    { weight: 0.02, payoff: 'Short', derivative: forward },
    0.02,
  ],
])('a line: %s', (_, holding, weight) => {
  expect(filedWeights({ holdings: [holding], netAssetsUsd: 1_000 })).toEqual([weight]);
});

test('a whole book filed as fractions has the weights of its values', () => {
  const holdings = [
    { weight: 0.006, valueUsd: 600 },
    { weight: 0.0039, valueUsd: 390 },
  ];
  expect(filedWeights({ holdings, netAssetsUsd: 1_000 })).toEqual([0.6, 0.39]);
  expect(filedWeights({ holdings, netAssetsUsd: undefined })).toEqual([0.006, 0.0039]);
});
