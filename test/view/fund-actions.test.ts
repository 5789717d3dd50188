import { describe, expect, test } from 'vitest';
import type { CardModel, CardState } from '#lib/view/card-model.ts';
import { fundActionsOf } from '#lib/view/fund-actions.ts';

const cardOf = (state: CardState, newerReport?: string): CardModel => ({
  ticker: 'AIQ',
  market: 'US',
  state,
  header: { name: 'A fund', kind: 'A kind', ...(newerReport ? { newerReport } : {}) },
  notices: [],
  sources: [],
});

describe('what a card offers leads somewhere', () => {
  test.each([
    ['full', ['watch', 'compare', 'detail']],
    ['top-ten', ['watch', 'compare', 'detail']],
    ['trust', ['watch', 'compare']],
    ['no-holdings', ['watch', 'compare']],
    ['not-covered', ['watch']],
    ['unknown', []],
    ['unavailable', []],
  ] as const)('%s', (state, views) => {
    expect(fundActionsOf(cardOf(state)).map(({ view }) => view)).toEqual(views);
  });

  test('SEC is offered where a newer report should be public', () => {
    const views = fundActionsOf(cardOf('full', 'newer report should be out')).map((a) => a.view);
    expect(views).toContain('latest');
  });
});
