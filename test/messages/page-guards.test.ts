import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCard } from '#lib/messages/guards/card-guard.ts';
import {
  isDone,
  isInjection,
  isMarks,
  isPace,
  isSiteSettings,
} from '#lib/messages/guards/reading-guards.ts';
import { BACKGROUND_MESSAGES } from '#lib/messages/protocol.ts';
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
