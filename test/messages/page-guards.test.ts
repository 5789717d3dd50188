import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCard } from '#lib/messages/guards/card-guard.ts';
import { isPageFunds } from '#lib/messages/guards/page-funds-guard.ts';
import {
  isDone,
  isInjection,
  isMarks,
  isPace,
  isPageMarks,
  isSiteSettings,
} from '#lib/messages/guards/reading-guards.ts';
import { BACKGROUND_MESSAGES, TAB_MESSAGES } from '#lib/messages/protocol.ts';
import { damaged } from './damaged.ts';
import { SAMPLES } from './sample-messages.ts';

const SEED = 20261121;
const PAGE_REPLIES = {
  siteSettings: isSiteSettings,
  annotate: isMarks,
  card: isCard,
  injectDrawing: isInjection,
  injectCard: isInjection,
  openFund: isDone,
  mute: isDone,
  unmute: isDone,
  rememberStrip: isDone,
  hoverPace: isPace,
};
const NAMES = Object.keys(PAGE_REPLIES) as (keyof typeof PAGE_REPLIES)[];

describe('the guards of the scripts in pages', () => {
  test('cover exactly the messages that a page may send', () => {
    const allowed = Object.entries(BACKGROUND_MESSAGES)
      .filter(([, spec]) => spec.from.includes('page'))
      .map(([name]) => name);
    expect([...NAMES].sort()).toEqual(allowed.sort());
  });

  test.each(NAMES)('%s: the sample passes guard and schema', (name) => {
    expect(PAGE_REPLIES[name](SAMPLES[name].reply)).toBe(true);
    expect(BACKGROUND_MESSAGES[name].reply.safeParse(SAMPLES[name].reply).success).toBe(true);
  });

  test.each(NAMES)('%s: guard and schema agree on damaged replies', (name) => {
    let refused = 0;
    fc.assert(
      fc.property(damaged(SAMPLES[name].reply), (reply) => {
        const bySchema = BACKGROUND_MESSAGES[name].reply.safeParse(reply).success;
        expect(PAGE_REPLIES[name](reply), JSON.stringify(reply)).toBe(bySchema);
        if (!bySchema) refused += 1;
      }),
      { seed: SEED, numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each(NAMES)('%s: guard and schema agree on arbitrary values', (name) => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (reply) => {
        const bySchema = BACKGROUND_MESSAGES[name].reply.safeParse(reply).success;
        expect(PAGE_REPLIES[name](reply)).toBe(bySchema);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('what a page needs of the marks', () => {
  const { marks, memory } = BACKGROUND_MESSAGES.annotate.reply.parse(SAMPLES.annotate.reply);
  const [mark] = marks;
  const one = (change: object) => ({ marks: [{ ...mark, ...change }], memory });

  test('whatever the schema lets through passes', () => {
    fc.assert(
      fc.property(damaged(SAMPLES.annotate.reply), (reply) => {
        const bySchema = BACKGROUND_MESSAGES.annotate.reply.safeParse(reply).success;
        expect(isPageMarks(reply) || !bySchema, JSON.stringify(reply)).toBe(true);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test.each<[string, unknown, boolean]>([
    ['a mark', { marks, memory }, true],
    ['none', { marks: [], memory }, true],
    [
      'a mark whose fund its badge alone names',
      { marks: [{ candidate: 0, badge: mark?.badge }], memory },
      true,
    ],
    ['a mark without a badge', one({ badge: undefined }), false],
    ['a badge without a ticker', one({ badge: { ...mark?.badge, ticker: undefined } }), false],
    ['a fee that is no text', one({ badge: { ...mark?.badge, fee: 0.2 } }), false],
    ['a mark of no candidate', one({ candidate: -1 }), false],
    ['a mark of half a candidate', one({ candidate: 0.5 }), false],
    ['no memory', { marks }, false],
    ['a memory of another market', { marks, memory: { ...memory, hints: ['XX'] } }, false],
    ['nothing', undefined, false],
  ])('%s', (_what, reply, isFine) => {
    expect(isPageMarks(reply)).toBe(isFine);
  });
});

describe('the guard of the popup’s first script', () => {
  const schema = TAB_MESSAGES.pageFunds.reply;
  const [badge] = BACKGROUND_MESSAGES.badges.reply.parse(SAMPLES.badges.reply).badges;
  const fund = { badge, mentions: 3 };
  const sample = { funds: [fund, { badge, mentions: 1 }], isRead: true };
  const of = (change: object) => ({ funds: [{ badge: { ...badge, ...change }, mentions: 1 }] });
  const times = (count: number) => ({ funds: Array.from({ length: count }, () => fund) });

  test('it agrees with the schema on damaged answers', () => {
    let refused = 0;
    fc.assert(
      fc.property(damaged(sample), (reply) => {
        const bySchema = schema.safeParse(reply).success;
        expect(isPageFunds(reply), JSON.stringify(reply)).toBe(bySchema);
        if (!bySchema) refused += 1;
      }),
      { seed: SEED, numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each<[string, unknown, boolean]>([
    ['a page with funds', sample, true],
    ['a page without', { funds: [] }, true],
    ['200 funds', times(200), true],
    ['201 funds', times(201), false],
    ['a ticker of 12 signs', of({ ticker: 'A'.repeat(12) }), true],
    ['a ticker of 13', of({ ticker: 'A'.repeat(13) }), false],
    ['no ticker', of({ ticker: '' }), false],
    ['a name of 300 signs', of({ name: 'n'.repeat(300) }), true],
    ['a name of 301', of({ name: 'n'.repeat(301) }), false],
    ['a segment of 120 signs', of({ telling: 't'.repeat(120) }), true],
    ['a segment of 121', of({ mine: 't'.repeat(121) }), false],
    ['a fund that is named nowhere', { funds: [{ badge, mentions: 0 }] }, false],
  ])('%s', (_what, reply, isFine) => {
    expect(isPageFunds(reply)).toBe(isFine);
    expect(schema.safeParse(reply).success).toBe(isFine);
  });
});
