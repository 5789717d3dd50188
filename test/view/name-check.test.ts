import { describe, expect, test } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
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
    expect(nameCheck?.statement).toMatch(/^At least 95% of what the fund holds in shares/);
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

describe('a fund that a model runs: what is known of how much it changed', () => {
  const source = { kind: 'nport' as const, url: 'https://www.sec.gov/x', asOf: '2026-02-28' };
  const bookChange = { changed: 0.347, from: '2025-11-30', to: '2026-02-28', source };
  test.each<[string, Partial<FundFacts>, RegExp]>([
    ['two reports', { bookChange: { ...bookChange, earlier: source } }, /at least 34% of its/],
    ['a turnover', { turnover: { rate: 1.1, source } }, /turnover was 110%/],
    ['neither', {}, /is not in the packaged data/],
  ])('%s', (_, known, words) => {
    const facts = { ...SMH, name: 'Example AI Powered Equity ETF', ...known };
    const { nameCheck } = cardModelOf({ kind: 'found', facts }, WITH);
    expect(nameCheck?.notes?.[0]?.text).toMatch(words);
  });
});

describe('the fund’s own words, read at SEC', () => {
  const source = {
    kind: 'prospectus' as const,
    url: 'https://www.sec.gov/Archives/edgar/data/1/000000000126000001/p.htm',
    accession: '0000000001-26-000001',
    filedOn: '2026-10-01',
  };
  const policy = [
    'The Fund invests at least 80% of its total assets in the securities of the Index.',
  ];
  const definition = [
    'To be eligible, a company must derive at least 50% of its revenues from semiconductors.',
  ];
  const notesOf = (ownWords: FundFacts['ownWords'], name = SMH.name) => {
    const facts = { ...SMH, name, ...(ownWords && { ownWords }) };
    return cardModelOf({ kind: 'found', facts }, WITH).nameCheck?.notes ?? [];
  };
  const words = { form: '485BPOS', source, policy, definition };

  test('are quoted with form, date, number and address, and stand for our summary', () => {
    const notes = notesOf(words);
    expect(notes).toContainEqual({
      text: 'In its prospectus’s own words:',
      quotes: [...policy, ...definition],
      source: { label: '485BPOS of 1 Oct 2026 (0000000001-26-000001)', url: source.url },
    });
    expect(notes.some(({ text }) => text.includes('summed up'))).toBe(false);
  });

  test('its holdings are held against the share of revenue that the words name', () => {
    expect(notesOf(words).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/95% of its equity have at least that much from semiconductors, .*0%/),
    );
  });

  test.each([
    ['use', 'Companies that use semiconductors.', /speak of using semiconductors/],
    ['benefit', 'Companies that stand to benefit from chips.', /may benefit from semiconductors/],
  ])('%s is no revenue', (_, sentence, text) => {
    const texts = notesOf({ ...words, definition: [sentence] }).map((note) => note.text);
    expect(texts).toContainEqual(expect.stringMatching(text));
  });

  test('a promise alone leaves our summary beside it', () => {
    const notes = notesOf({ ...words, definition: [] });
    expect(notes.some(({ text }) => text.includes('summed up'))).toBe(true);
    expect(notes.some(({ text }) => text.includes('the index’s securities'))).toBe(true);
  });

  test('where only the place is known, the place', () => {
    const strategy = { names80Percent: true, source };
    const facts = { ...SMH, ticker: 'XXXX', strategy };
    const { nameCheck } = cardModelOf({ kind: 'found', facts }, WITH);
    expect(nameCheck?.notes).toContainEqual({
      text: expect.stringMatching(/in its prospectus\. It speaks of an 80% there\.$/),
      source: { label: 'Its prospectus at SEC', url: source.url },
    });
  });
});

test('a name that claims no theme has no name check', () => {
  const facts = { ...SMH, name: 'Example Dividend Equity ETF' };
  expect(cardModelOf({ kind: 'found', facts }, WITH).nameCheck).toBeUndefined();
});

test('a cut name can have lost a claim', () => {
  const facts = { ...SMH, nameIsCut: true };
  const card = cardModelOf({ kind: 'found', facts }, WITH);
  expect(card.nameCheck?.statement).toMatch(/cuts it off/);
  expect(card.notices).toEqual([]);
});

test('a cut name without a claim is said above the sections', () => {
  const facts = { ...SMH, name: 'Example Dividend Eq', nameIsCut: true };
  expect(cardModelOf({ kind: 'found', facts }, WITH).notices).toEqual([
    'The list this name comes from cuts it off.',
  ]);
});
