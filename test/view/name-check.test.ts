import { describe, expect, test } from 'vitest';
import type { CompanyEvidence, ThemeEvidence } from '#lib/themes/evidence.ts';
import { issuerKeyOf } from '#lib/themes/issuer-key.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFund, completeList } from '#test/fixtures/fund-builder.ts';

const QQQ = aFund({ ticker: 'QQQ', holdings: completeList('NVIDIA Corp 50', 'Apple Inc 50') });

function row(company: string, low: number, high: number): CompanyEvidence {
  return {
    company,
    theme: 'semiconductors',
    share: { low, high },
    basedOn: 'figure',
    grade: 'A',
    period: 'FY2025',
    basis: 'segment revenue',
    source: { title: '10-K', url: 'https://www.sec.gov/x' },
    checkedOn: '2026-11-20',
  };
}

const rows = [row('NVIDIA Corp', 0.9, 1), row('Broadcom Inc', 0.6, 0.7)];
const CHIPS: ThemeEvidence = {
  theme: 'semiconductors',
  byIssuerKey: new Map(rows.map((one) => [issuerKeyOf(one.company), one])),
};

const base = { plainFunds: [QQQ], today: '2026-11-21' };
const WITH = viewContextOf({
  ...base,
  evidence: (theme) => (theme === 'semiconductors' ? CHIPS : undefined),
});
const WITHOUT = viewContextOf(base);

const SMH = aFund({
  ticker: 'SMH',
  name: 'VanEck Semiconductor ETF',
  holdings: completeList('NVIDIA Corp 55', 'Broadcom Inc 40', 'Nobody Ltd 5'),
});
const found = { kind: 'found', facts: SMH } as const;

describe('with evidence', () => {
  test('the badge carries the verdict', () => {
    expect(badgeModelOf(found, WITH).telling).toBe('Chips: fits');
  });

  test('the card quotes the claim, says the finding, the yardstick and the composition', () => {
    const { nameCheck } = cardModelOf(found, WITH);
    expect(nameCheck?.claim).toBe('“Semiconductor”');
    expect(nameCheck?.statement).toMatch(/^At least 95% of the fund’s shares/);
    expect(nameCheck?.statement).toMatch(/not a finding about that rule\.$/);
    expect(nameCheck?.composition).toMatchObject([
      { label: 'at least half of revenue', weight: expect.closeTo(0.95, 9), text: '95%' },
      { label: 'not looked up', weight: expect.closeTo(0.05, 9), text: '5%' },
    ]);
  });

  test('the card holds the fund against its own definition', () => {
    const { nameCheck } = cardModelOf(found, WITH);
    const texts = nameCheck?.notes?.map(({ text }) => text) ?? [];
    expect(texts).toContainEqual(expect.stringMatching(/^In its own words, summed up: .*half/));
    expect(texts).toContainEqual(
      expect.stringMatching(/95% of its equity meets it, none is shown to fall short, and 5%/),
    );
  });

  test('a theme without evidence gets no verdict and says what it shares instead', () => {
    const facts = { ...SMH, name: 'Example Solar ETF' };
    expect(badgeModelOf({ kind: 'found', facts }, WITH).telling).toBe('55% in QQQ too');
    const { nameCheck } = cardModelOf({ kind: 'found', facts }, WITH);
    expect(nameCheck?.statement).toMatch(/^No verdict/);
    expect(nameCheck).not.toHaveProperty('composition');
  });
});

test('without evidence: no verdict yet', () => {
  expect(badgeModelOf(found, WITHOUT).telling).toBe('55% in QQQ too');
  expect(cardModelOf(found, WITHOUT).nameCheck?.statement).toMatch(/^No verdict yet/);
});

test.each([
  ['ARK Innovation ETF', /names no business/],
  ['Example AI Powered Equity ETF', /how the fund is run/],
])('%s', (name, statement) => {
  const { nameCheck } = cardModelOf({ kind: 'found', facts: { ...SMH, name } }, WITH);
  expect(nameCheck?.statement).toMatch(statement);
});

test('a name that claims no theme has no name check', () => {
  const facts = { ...SMH, name: 'Example Dividend Equity ETF' };
  expect(cardModelOf({ kind: 'found', facts }, WITH).nameCheck).toBeUndefined();
});

test('a cut name can have lost a claim', () => {
  const facts = { ...SMH, nameIsCut: true };
  expect(cardModelOf({ kind: 'found', facts }, WITH).nameCheck?.statement).toMatch(/cuts it off/);
});
