import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '#lib/themes/claims.ts';
import { looksCut } from '#lib/themes/cut-names.ts';
import { type NamedFund, THEME_NAMES, TRAP_NAMES, WRAPPER_NAMES } from './fund-names.ts';

const ALL: readonly NamedFund[] = [...THEME_NAMES, ...TRAP_NAMES, ...WRAPPER_NAMES];

describe.each([
  ['theme words', THEME_NAMES],
  ['words that mislead', TRAP_NAMES],
  ['wrappers', WRAPPER_NAMES],
] as const)('%s', (_, names) => {
  test.each(names)('$name', ({ name, claims }) => {
    expect([...claimsOf(name).claims].sort()).toEqual([...claims].sort());
  });
});

describe('words that carry a claim', () => {
  test('are quoted as the name spells them', () => {
    const { words } = claimsOf('Global X Robotics & Artificial Intelligence ETF');
    expect(words).toEqual({
      'theme:robotics-automation': 'Robotics',
      'theme:artificial-intelligence': 'Artificial Intelligence',
    });
  });

  test.each(ALL)('stand in the name: $name', ({ name }) => {
    for (const quoted of Object.values(claimsOf(name).words))
      for (const part of quoted.split(' … ')) expect(name).toContain(part);
  });
});

describe('names cut by the list they come from', () => {
  test.each([
    ['FT Vest Bitcoin Strategy Floo', 'struct:buffer', 'Floo'],
    ['Texas Capital Government Money Marke', 'sub:money-market', 'Government Money Marke'],
    ['Matthews International Funds Matthews Emerging Markets ex Chin', 'ex:china', 'ex Chin'],
    ['First Trust Active Globa', 'geo:global', 'Globa'],
  ])('%s claims %s', (name, claim, words) => {
    expect(claimsOf(name).words[claim]).toBe(words);
  });

  test('a half word that can mean several claims nothing', () => {
    expect(claimsOf('T. Rowe Price Intern').claims).toEqual([]);
    expect(claimsOf('First Trust Bloomberg Nucl').claims).toEqual([]);
  });

  test('are known by their ending unless the list says', () => {
    expect(claimsOf('Tradr 2X Long NXPI Daily E').nameIsCut).toBe(true);
    expect(claimsOf('VanEck Semiconductor ETF').nameIsCut).toBe(false);
    expect(claimsOf('VanEck Semiconductor ETF', { nameIsCut: true }).nameIsCut).toBe(true);
  });
});

describe('a name looks cut', () => {
  test.each([
    'Inc. T. Rowe Price U.S. H',
    'First Trust Intermediate D',
    'MFS Active Intermediate',
    'FT Vest U.S. Equity Buff',
    'Calamos S&P 500 Structured Alt Protection ET',
    'Direxion Daily Technology Top 5 Bear',
    'First Trust Horizon Manag',
  ])('%s', (name) => {
    expect(looksCut(name)).toBe(true);
  });

  test.each([
    'VanEck Semiconductor ETF',
    'Innovator U.S. Equity Power Buffer ETF - August',
    'Innovator Emerging Markets Power Buffer ETF July',
    'Innovator U.S. Small Cap 10 Buffer ETF - Quarterly',
    'Innovator Equity Defined Protection ETF - 1 Yr October',
    'Innovator Equity Defined Protection ETF - 6mo Apr/Oct',
    'Innovator Equity Defined Protection ETF - 2 Yr to April 2028',
    'ProShares UltraShort Materials',
    'Precidian ETFs Trust SAP SE ADRhedged',
    'First Trust Technology AlphaDEX',
    'Invesco QQQ Trust Series 1',
    'State Street SPDR S&P 500 ETF Trust Unit',
    'WisdomTree Bitcoin Fund Common Shares of Beneficial Interest',
  ])('not: %s', (name) => {
    expect(looksCut(name)).toBe(false);
  });
});

describe('any text', () => {
  test('gives claims of the vocabulary and words from the text', () => {
    const anyName = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc
        .array(fc.constantFrom(...ALL.flatMap(({ name }) => name.split(' '))), { maxLength: 9 })
        .map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(anyName, (name) => {
        const { claims, words } = claimsOf(name);
        expect(Object.keys(words)).toEqual(claims);
        for (const claim of claims)
          expect(claim).toMatch(/^(esg|dividend|income|[a-z-]+:[\w .+-]+)$/);
        expect(claimsOf(name)).toEqual({ ...claimsOf(name) });
      }),
      { seed: 61, numRuns: 400 },
    );
  });
});
