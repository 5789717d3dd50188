import { expect, test } from 'vitest';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { claimsOf } from '#lib/themes/claims.ts';

/** Two readings of one name, by other rules: where they differ, one of the two is wrong. */

const MULTIPLIED = new Set(['leveraged-or-inverse', 'single-stock', 'note']);

/** What a claim asks of the kind. Income from options on an inverse position is a kind of its own. */
const RULES: readonly (readonly [RegExp, (kind: FundKind) => boolean])[] = [
  [
    /^struct:inverse/,
    ({ name, leverage }) =>
      name === 'option-income' || (MULTIPLIED.has(name) && leverage?.direction === 'short'),
  ],
  [
    /^struct:leveraged/,
    ({ name, leverage }) => MULTIPLIED.has(name) && leverage?.direction === 'long',
  ],
  [/^asset:(?:fixed-income|preferred)$/, ({ name }) => name !== 'plain-equity'],
  [/^struct:(?:buffer|option-income|managed-futures)$/, ({ name }) => name !== 'plain-equity'],
  [/^struct:(?:long-short|market-neutral)$/, ({ name }) => name !== 'plain-equity'],
];

const REVIEWED: Readonly<Record<string, string>> = {
  DGZ: '“Gold Short ETN”: a note, whose multiple its name leaves out',
  NURE: '“Short-Term REIT”: property companies with leases of short terms, no bonds',
  PAYR: '“Enhanced Income”: shares; how it enhances their income its lines do not show',
  VPC: '“Private Credit”: shares of companies that lend, not their loans',
  YLDE: '“Enhanced Income”: shares; how it enhances their income its lines do not show',
};

test('no packaged fund’s kind contradicts what its name claims', async () => {
  const snapshot = await readPackagedSnapshot();
  const wrong = new Set<string>();
  for (const ticker of snapshot.tickers) {
    const facts = await snapshot.fund(ticker);
    if (!facts) continue;
    const kind = fundKindOf(facts);
    const { claims } = claimsOf(facts.name, facts.nameIsCut ? { nameIsCut: true } : {});
    const isContradicted = RULES.some(
      ([claim, allows]) => claims.some((each) => claim.test(each)) && !allows(kind),
    );
    if (isContradicted) wrong.add(ticker);
  }
  expect([...wrong].toSorted()).toEqual(Object.keys(REVIEWED));
}, 60_000);
