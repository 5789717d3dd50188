import { expect, test } from 'vitest';
import { segmentsOf } from '#lib/page/drawing/badge-text.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';

const VOO: BadgeModel = {
  ticker: 'VOO',
  market: 'US',
  coverage: 'covered',
  fee: 'fee 0.03%',
  concentration: 'top 10 38%',
};
const OWNED: BadgeModel = { ...VOO, mine: 'in your list' };

test.each([
  ['a pill of a fund that no list speaks of', VOO, 'pill', ['fee 0.03%', 'top 10 38%']],
  ['a pill in words', OWNED, 'pill', ['fee 0.03%', 'top 10 38%', 'in your list']],
  ['a short badge', VOO, 'short', ['fee 0.03%']],
  ['a short badge by a dot', OWNED, 'short', ['fee 0.03% •']],
  [
    'a fund of which nothing else is known',
    { ticker: 'XIC', market: 'CA', coverage: 'recognised', mine: 'in your list' },
    'short',
    ['in your list'],
  ],
  ['nothing', { ticker: 'XIC', market: 'CA', coverage: 'recognised' }, 'short', []],
] satisfies readonly (readonly [string, BadgeModel, 'pill' | 'short', readonly string[]])[])(
  'badge of %s',
  (_what, badge, form, segments) => {
    expect(segmentsOf(badge, form)).toEqual(segments);
  },
);
