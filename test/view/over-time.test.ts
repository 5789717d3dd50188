import { describe, expect, test } from 'vitest';
import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { monthAfter } from '#lib/funds/filed-facts-of-row.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { Source } from '#lib/funds/source.ts';
import type { OverTimeSection } from '#lib/view/card-model.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { issuerSiteOf } from '#lib/view/issuer-site.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFund } from '../fixtures/fund-builder.ts';

const at = (asOf: string): Source => ({ kind: 'nport', url: `https://www.sec.gov/${asOf}`, asOf });

/** Months that end in June 2026, each with a return and 3 million in, 1 million out. */
function history(...returns: readonly number[]): MonthlyHistory {
  const first = monthAfter('2026-07', -returns.length);
  const months = returns.map((totalReturn, i) => ({
    month: monthAfter(first, i),
    ...{ totalReturn, creationsUsd: 3e6, reinvestedUsd: 9e6, redemptionsUsd: 1e6 },
  }));
  return { months, source: at('2026-06-30') };
}

const change = (changed: number) => ({
  ...{ changed, from: '2026-03-31', to: '2026-06-30' },
  ...{ source: at('2026-06-30'), earlier: at('2026-03-31') },
});

const QQQ = aFund({
  ...{ ticker: 'QQQ', name: 'Invesco QQQ Trust', bookChange: change(0.044) },
  history: history(...Array.from({ length: 24 }, (_, i) => Math.sin(i) / 20)),
});

function sectionOf(facts: FundFacts): OverTimeSection {
  const context = viewContextOf({ plainFunds: [QQQ], today: '2026-11-21' });
  const { overTime } = cardModelOf({ kind: 'found', facts }, context);
  if (!overTime) throw new Error('no section');
  return overTime;
}

const texts = (section: OverTimeSection) =>
  Object.fromEntries(section.figures.map(({ label, text }) => [label, text]));

describe('what a card says over time', () => {
  test('without chained filings: only what filings do not hold', () => {
    expect(sectionOf(aFund({ name: 'Global X Artificial Intelligence & Technology ETF' }))).toEqual(
      {
        figures: [],
        notShown: 'Price, yield and spread are not shown: filed figures only.',
      },
    );
  });

  test('two years of filings: flows, a year, the deepest fall, how it moved beside QQQ', () => {
    const returns = QQQ.history!.months.map(({ totalReturn = 0 }) => totalReturn * 2);
    const section = sectionOf(aFund({ history: history(...returns) }));
    expect(texts(section)).toEqual({
      'Flows over three months': '$6 million net in',
      'Return over twelve months': expect.stringMatching(/^[+−]\d+\.\d%$/),
      'Deepest fall between month-ends': expect.stringMatching(/^at least \d+\.\d%$/),
      'Moved with QQQ': 'correlation 1.00',
    });
    expect(section.figures[0]!.note).toBe(
      'Apr 2026 to Jun 2026: $9 million in, $3 million out; all share classes of the series together.',
    );
    expect(section.months).toHaveLength(12);
    expect(section.months!.at(-1)!.label).toBe('Jun 2026');
  });

  test('one quarter: its months and flows, no year and no fall', () => {
    const section = sectionOf(aFund({ history: history(0.032, -0.004, 0.0001) }));
    expect(Object.keys(texts(section))).toEqual(['Flows over three months']);
    expect(section.months?.map(({ text }) => text)).toEqual(['+3.2%', '−0.4%', '0.0%']);
  });

  test('more out than in is said in words, not by a sign', () => {
    const { months, source } = history(0, 0, 0);
    const leaving = months.map((month) => ({ ...month, creationsUsd: 0, redemptionsUsd: 5e8 }));
    expect(texts(sectionOf(aFund({ history: { months: leaving, source } })))).toMatchObject({
      'Flows over three months': '$1.5 billion net out',
    });
  });

  test.each([
    [0.0689, 'at least 6%'],
    [0.002, 'hardly'],
    [1, 'at least 100%'],
  ])('a change of %d of the book reads “%s”, beside QQQ’s own', (changed, text) => {
    const section = sectionOf(aFund({ bookChange: change(changed) }));
    expect(texts(section)).toEqual({ 'Portfolio changed between two reports': text });
    expect(section.figures[0]!.note).toBe(
      '31 Mar 2026 to 30 Jun 2026; trades made and undone in between are not seen. QQQ: at least 4% from 31 Mar 2026 to 30 Jun 2026.',
    );
  });

  test('QQQ is not compared with itself', () => {
    expect(Object.keys(texts(sectionOf(QQQ)))).not.toContain('Moved with QQQ');
  });

  test('every figure has its source in the card’s list', () => {
    const context = viewContextOf({ plainFunds: [QQQ], today: '2026-11-21' });
    const facts = aFund({ history: history(0, 0, 0), bookChange: change(0.1) });
    const { overTime, sources } = cardModelOf({ kind: 'found', facts }, context);
    for (const { source } of overTime!.figures) expect(sources[source]).toBeDefined();
    expect(sources[overTime!.monthsSource!]!.label).toContain('Form N-PORT');
  });
});

describe('the house’s own site', () => {
  test.each([
    ['iShares Core S&P 500 ETF', 'https://www.ishares.com/'],
    ['SPDR Gold Shares', 'https://www.ssga.com/'],
    ['State Street SPDR S&P 500 ETF Trust', 'https://www.ssga.com/'],
    ['ProShares UltraPro QQQ', 'https://www.proshares.com/'],
    ['ARK Innovation ETF', 'https://www.ark-funds.com/'],
    ['T-REX 2X Long Tesla Daily Target ETF', 'https://www.rexshares.com/'],
  ])('%s', (name, url) => {
    expect(issuerSiteOf(name)?.url).toBe(url);
  });

  test.each(['Arkansas Growth ETF', 'Rexford Income Fund', 'A house nobody listed'])(
    '%s has none',
    (name) => expect(issuerSiteOf(name)).toBeUndefined(),
  );

  test('months of a report read since after packaged ones: both filings are among the documents', () => {
    const both = { ...history(...Array(12).fill(0.01)), earlier: at('2026-03-31') };
    const context = viewContextOf({ plainFunds: [], today: '2026-11-21' });
    const card = cardModelOf({ kind: 'found', facts: aFund({ history: both }) }, context);
    const year = card.overTime?.figures.find(({ label }) => label === 'Return over twelve months');
    expect(card.sources[year?.source ?? -1]?.url).toBe('https://www.sec.gov/2026-06-30');
    expect(card.sources.map(({ url }) => url)).toContain('https://www.sec.gov/2026-03-31');
  });
});
