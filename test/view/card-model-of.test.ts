import { describe, expect, test } from 'vitest';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import type { CardModel, ConcentrationSection, Figure } from '#lib/view/card-model.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFee, aFund, aLine, aList, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const QQQ = aFund({
  ticker: 'QQQ',
  name: 'Invesco QQQ Trust Series 1',
  fee: aFee({ gross: 0.0018 }),
  holdings: {
    ...completeList('NVIDIA Corp 40', 'Apple Inc 35', 'Netflix Inc 25'),
    asOf: '2026-03-31',
  },
});
const CONTEXT = viewContextOf({ plainFunds: [QQQ], today: '2026-11-21' });

const AI_FUND = aFund({
  ticker: 'AIQ',
  name: 'Global X Artificial Intelligence & Technology ETF',
  fee: aFee({ gross: 0.0068 }),
  holdings: completeList('NVIDIA Corp 30', 'Netflix Inc 21', 'Samsung Electronics 49'),
});

function cardOf(facts = AI_FUND, context = CONTEXT): CardModel {
  return cardModelOf({ kind: 'found', facts }, context);
}

function everyFigure(card: CardModel): Figure[] {
  const concentration =
    card.concentration?.kind === 'concentration' ? card.concentration : undefined;
  return [
    ...(card.cost?.figures ?? []),
    ...(concentration?.figures ?? []),
    ...(card.sameness ?? []).flatMap((row) => [
      row.overlap,
      ...(row.coverage ? [row.coverage] : []),
    ]),
  ];
}

function concentrationOfCard(card: CardModel): ConcentrationSection {
  if (card.concentration?.kind !== 'concentration') throw new Error('no concentration');
  return card.concentration;
}

describe('a stock fund', () => {
  test('header: kind, holdings date, newer report', () => {
    expect(cardOf()).toMatchObject({
      state: 'full',
      header: {
        kind: 'US-listed stock fund',
        holdingsDate: 'Holdings of 28 Feb 2026',
        newerReport: 'newer report should be out',
      },
      notices: [],
    });
  });

  test.each([
    ['2026-05-01', false],
    ['2026-07-29', false],
    ['2026-07-30', true],
    ['2026-11-21', true],
  ])('on %s a newer report is due: %s', (today, due) => {
    const { header } = cardOf(AI_FUND, { ...CONTEXT, today });
    expect('newerReport' in header).toBe(due);
  });

  test('every figure opens a document of the list', () => {
    const card = cardOf();
    for (const figure of everyFigure(card)) {
      expect(card.sources[figure.source]?.url).toMatch(/^https:\/\//);
    }
    expect(everyFigure(card).length).toBeGreaterThanOrEqual(6);
  });

  test('cost: basis, fiscal year, price of the different part, drag in money', () => {
    const { cost } = cardOf();
    expect(cost?.figures[0]).toMatchObject({
      label: 'Fee before waivers (gross)',
      text: '0.68% a year',
      note: 'Fiscal year to 31 Mar 2026.',
    });
    expect(cost?.figures[1]).toMatchObject({
      label: 'Fee for the part unlike QQQ',
      text: '1.20% a year',
    });
    expect(cost?.drag?.text).toBe('$2,795 of $10,000 over 20 years at 4%');
    expect(cost?.drag?.byYearUsd).toHaveLength(21);
  });

  test('concentration: bars over equity, with what was left out', () => {
    const holdings = aList({
      lines: [
        aLine('NVIDIA Corp', 60, { asset: 'EC' }),
        aLine('Apple Inc', 40, { asset: 'EC' }),
        aLine('Mount Vernon Liquid Assets Portfolio, LLC', 17.6, { asset: 'STIV' }),
      ],
    });
    const section = concentrationOfCard(cardOf(aFund({ holdings })));
    expect(section.largest).toEqual([
      { name: 'NVIDIA', weight: expect.closeTo(0.6, 9), text: '60.0%' },
      { name: 'Apple', weight: expect.closeTo(0.4, 9), text: '40.0%' },
    ]);
    expect(section.leftOut).toBe('Left out, 17.6% of net assets: lending collateral 17.6%');
    expect(section.figures[1]?.note).toMatch(/^QQQ: /);
  });

  test('name check: the claim quoted, no verdict without evidence', () => {
    expect(cardOf().nameCheck).toEqual({
      claim: '“Artificial Intelligence”',
      statement: expect.stringMatching(/^No verdict yet: /),
      notes: [{ text: expect.stringMatching(/^In its own words/), source: expect.anything() }],
    });
  });

  test('sameness: both dates, and the sentence', () => {
    const [row] = cardOf().sameness ?? [];
    expect(row).toMatchObject({
      withTicker: 'QQQ',
      overlap: { text: '51%' },
      coverage: { text: '51% of AIQ’s weight is in companies that QQQ holds too' },
      dates: 'AIQ 28 Feb 2026, QQQ 31 Mar 2026',
    });
  });

  test('a plain fund is not compared with itself', () => {
    expect(cardOf(QQQ).sameness).toBeUndefined();
  });

  test('ten lines: state, bounds, and what they rest on', () => {
    const card = cardOf(aFund({ holdings: tenLines('NVIDIA Corp 9', 'Apple Inc 8') }));
    expect(card.state).toBe('top-ten');
    const [topTen] = concentrationOfCard(card).figures;
    expect(topTen?.text).toBe('at least 17.0% of its stocks');
    expect(card.sameness?.[0]?.overlap.text).toMatch(/^17% to \d+%$/);
  });

  test('no report: cost still stands, concentration says why not', () => {
    const { holdings: _holdings, ...facts } = aFund({ name: 'Example Dividend Equity ETF' });
    const card = cardOf(facts);
    expect(card.state).toBe('no-holdings');
    expect(card.cost?.figures[0]?.text).toBe('0.50% a year');
    expect(card.notices.join(' ')).toMatch(/report/);
  });
});

test('a Taiwanese fund with a dated list is covered, and says where it is listed', () => {
  const { fee: _fee, ...facts } = aFund({ ticker: '0050', name: '元大台灣50' });
  const found = { kind: 'found', facts } as const;
  const card = cardModelOf(found, CONTEXT);
  expect(card).toMatchObject({ market: 'TW', header: { kind: 'Taiwan-listed stock fund' } });
  expect(badgeModelOf(found, CONTEXT)).toMatchObject({ market: 'TW', coverage: 'covered' });
});

describe('fees that need a word', () => {
  test('underlying costs: no drag, no price of a difference', () => {
    const card = cardOf(aFund({ name: 'VanEck BDC Income ETF', fee: aFee({ gross: 0.0969 }) }));
    expect(card.cost?.drag).toBeUndefined();
    expect(card.cost?.figures.map((figure) => figure.label)).toEqual([
      'Fee before waivers (gross)',
      'Net assets',
    ]);
    expect(card.cost?.figures[0]?.note).toMatch(/^Includes costs of what the fund holds/);
  });

  test('waived to zero: said so, no drag', () => {
    const card = cardOf(aFund({ fee: aFee({ net: 0 }) }));
    expect(card.cost?.figures[0]).toMatchObject({ text: '0.00% a year' });
    expect(card.cost?.figures[0]?.note).toMatch(/waives/);
    expect(card.cost?.drag).toBeUndefined();
  });

  test('nearly the same fund: the sentence instead of a quotient', () => {
    const facts = aFund({ ticker: 'QQQX', fee: aFee({ gross: 0.0068 }), holdings: QQQ.holdings! });
    const figure = cardOf(facts).cost?.figures[1];
    expect(figure?.text).toBe('nearly the same fund for 0.50% a year more');
  });
});

describe('kinds without a ranking say why', () => {
  test.each([
    ['ProShares UltraPro QQQ', 'derivative', /swaps, options or futures/],
    ['GraniteShares 2x Long NVDA Daily ETF', 'derivative', /follows one stock/],
    ['iShares Core U.S. Aggregate Bond ETF', 'bond', /bond fund/],
    ['Global X Nasdaq 100 Covered Call ETF', 'derivative', /sells options/],
    ['Example Fund of Funds ETF', 'fund-of-funds', /other funds/],
    ['iPath Select MLP ETN', 'trust', /promise to pay/],
  ])('%s: %s', (name, state, reason) => {
    const card = cardOf(aFund({ name }));
    expect(card.state).toBe(state);
    expect(card.concentration).toBeUndefined();
    expect(card.notices[0]).toMatch(reason);
    expect(card.sameness).toBeUndefined();
  });
});

describe('designed states without facts', () => {
  test('Toronto, Taiwan, Europe', () => {
    const notices = (['CA', 'TW', 'EU', 'DE', 'LSE'] as const).map((market) => {
      const card = cardModelOf({ kind: 'not-covered', ticker: 'X', market }, CONTEXT);
      expect(card.state).toBe('not-covered');
      return card.notices[0];
    });
    expect(notices).toEqual([
      'Toronto-listed: Canadian fees (MER) are not in SEC data',
      'Taiwan-listed: fees and holdings are not in SEC data',
      'Europe-listed: ongoing charges (UCITS) are not in SEC data',
      'Germany-listed: ongoing charges (UCITS) are not in SEC data',
      'London-listed: ongoing charges (UCITS) are not in SEC data',
    ]);
  });

  test('a former ticker says what it is now, what else changed, and opens the document', () => {
    const card = cardModelOf({ kind: 'unknown', ticker: 'IRBO' }, CONTEXT);
    expect(card.header).toEqual({ name: 'IRBO, now ARTY', kind: 'Former ticker' });
    expect(card.notices[0]).toMatch(
      /^IRBO has been ARTY since 12 Aug 2024\. The fund’s name, index and objective changed/,
    );
    expect(card.sources[0]?.url).toMatch(/^https:\/\/www\.sec\.gov\//);
  });

  test('a closed fund says when and why', () => {
    const card = cardModelOf({ kind: 'unknown', ticker: 'RSX' }, CONTEXT);
    expect(card.notices[0]).toMatch(/^VanEck Russia ETF was taken off the exchange on 12 Jan 2023/);
  });

  test('unknown', () => {
    const card = cardModelOf({ kind: 'unknown', ticker: 'ZZZZ' }, CONTEXT);
    expect(card.state).toBe('unknown');
    expect(card.notices[0]).toContain('ZZZZ');
  });

  test.each(['snapshot-damaged', 'timed-out', 'extension-updated', 'no-answer'] as const)(
    'unavailable (%s) says what happened and how to go on',
    (reason) => {
      const card = cardModelOf({ kind: 'unavailable', ticker: 'AIQ', reason }, CONTEXT);
      expect(card.state).toBe('unavailable');
      expect(card.notices[0]).toMatch(/\. (?:Close|Reload)/);
    },
  );
});

test('no advice words anywhere', () => {
  const cards = [AI_FUND, aFund({ name: 'ProShares UltraPro QQQ' }), aFund()].map((facts) =>
    JSON.stringify([cardOf(facts), badgeModelOf({ kind: 'found', facts }, CONTEXT)]),
  );
  for (const card of cards) {
    expect(card).not.toMatch(/\b(?:buy|scam|violat\w+|non-compliant|closet)\b/i);
  }
});
