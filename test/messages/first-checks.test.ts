import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_CHECKS, type FirstMessageName } from '#lib/messages/first-checks.ts';
import { FIRST_MESSAGES } from '#lib/messages/first-messages.ts';
import { FURTHER_MESSAGE_NAMES } from '#lib/messages/further-message-names.ts';
import { BACKGROUND_MESSAGES } from '#lib/messages/protocol.ts';
import { LONGEST_EXCERPT, MOST_BADGES, MOST_CANDIDATES } from '#lib/messages/reply-limits.ts';
import { damaged } from './damaged.ts';
import { SAMPLES } from './sample-messages.ts';

const SEED = 20261121;
const NAMES = Object.keys(FIRST_MESSAGES) as FirstMessageName[];

const byCheck = (name: FirstMessageName, value: unknown) => FIRST_CHECKS[name].request(value).ok;
const bySchema = (name: FirstMessageName, value: unknown) =>
  FIRST_MESSAGES[name].request.safeParse(value).success;

describe('what a woken background checks without schemas', () => {
  test('covers the whole table together with what is loaded later', () => {
    const covered = [...Object.keys(FIRST_CHECKS), ...FURTHER_MESSAGE_NAMES];
    expect(covered.sort()).toEqual(Object.keys(BACKGROUND_MESSAGES).sort());
  });

  test.each(NAMES)('%s: the same may send it', (name) => {
    expect(FIRST_CHECKS[name].from).toEqual(FIRST_MESSAGES[name].from);
  });

  test.each(NAMES)('%s: check and schema agree on damaged requests', (name) => {
    let refused = 0;
    fc.assert(
      fc.property(damaged(SAMPLES[name].request), (request) => {
        const expected = bySchema(name, request);
        expect(byCheck(name, request), JSON.stringify(request)).toBe(expected);
        if (!expected) refused += 1;
      }),
      { seed: SEED, numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each(NAMES)('%s: check and schema agree on arbitrary values', (name) => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (request) => {
        expect(byCheck(name, request)).toBe(bySchema(name, request));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  const annotated = FIRST_MESSAGES.annotate.request.parse(SAMPLES.annotate.request);
  const [candidate] = annotated.candidates;
  const [excerpt] = annotated.excerpts;
  const [fund] = FIRST_MESSAGES.badges.request.parse(SAMPLES.badges.request).funds;
  const batch = (change: object) => ({ ...annotated, ...change });
  const page = (change: object) => batch({ page: { ...annotated.page, ...change } });
  const memory = (change: object) => page({ memory: { ...annotated.page.memory, ...change } });
  const one = (change: object) => batch({ candidates: [{ ...candidate, ...change }] });
  const times = (count: number, value: unknown) => Array.from({ length: count }, () => value);

  test.each<[string, FirstMessageName, unknown, boolean]>([
    ['a host of 253', 'siteSettings', { host: 'a'.repeat(253) }, true],
    ['a longer host', 'siteSettings', { host: 'a'.repeat(254) }, false],
    ['no host', 'siteSettings', { host: '' }, false],
    ['a host and more', 'siteSettings', { host: 'a.b', more: 1 }, false],
    ['as many badges as allowed', 'badges', { funds: times(MOST_BADGES, fund) }, true],
    ['one more', 'badges', { funds: times(MOST_BADGES + 1, fund) }, false],
    ['a ticker of 12', 'badges', { funds: [{ ...fund, ticker: 'A'.repeat(12) }] }, true],
    ['a ticker of 13', 'badges', { funds: [{ ...fund, ticker: 'A'.repeat(13) }] }, false],
    ['a ticker in small letters', 'badges', { funds: [{ ...fund, ticker: 'aiq' }] }, false],
    [
      'as many candidates as allowed',
      'annotate',
      batch({ candidates: times(MOST_CANDIDATES, candidate) }),
      true,
    ],
    [
      'one more candidate',
      'annotate',
      batch({ candidates: times(MOST_CANDIDATES + 1, candidate) }),
      false,
    ],
    [
      'one more excerpt',
      'annotate',
      batch({ excerpts: times(MOST_CANDIDATES + 1, excerpt) }),
      false,
    ],
    [
      'the longest excerpt',
      'annotate',
      batch({ excerpts: [{ text: 'a'.repeat(LONGEST_EXCERPT) }] }),
      true,
    ],
    [
      'a longer excerpt',
      'annotate',
      batch({ excerpts: [{ text: 'a'.repeat(LONGEST_EXCERPT + 1) }] }),
      false,
    ],
    ['a language of 40', 'annotate', page({ lang: 'x'.repeat(40) }), true],
    ['a longer language of the page', 'annotate', page({ lang: 'x'.repeat(41) }), false],
    ['a longer address', 'annotate', page({ address: 'x'.repeat(201) }), false],
    ['a longer title', 'annotate', page({ title: 'x'.repeat(201) }), false],
    ['a title of 200', 'annotate', page({ title: 'x'.repeat(200) }), true],
    ['seven hints', 'annotate', memory({ hints: times(7, 'US') }), false],
    ['six hints', 'annotate', memory({ hints: times(6, 'US') }), true],
    ['a hint of nowhere', 'annotate', memory({ hints: ['XX'] }), false],
    ['fewer capitals than none', 'annotate', memory({ capitals: -1 }), false],
    ['endless length', 'annotate', memory({ length: Number.POSITIVE_INFINITY }), false],
    [
      'two hundred and one confirmed',
      'annotate',
      memory({ confirmed: times(201, { ticker: 'A', market: 'US', count: 1 }) }),
      false,
    ],
    [
      'confirmed without ticker',
      'annotate',
      memory({ confirmed: [{ ticker: '', market: 'US', count: 1 }] }),
      false,
    ],
    ['a symbol of 12', 'annotate', one({ symbol: 'A'.repeat(12) }), true],
    ['a symbol of 13', 'annotate', one({ symbol: 'A'.repeat(13) }), false],
    ['a place before the start', 'annotate', one({ start: -1 }), false],
    ['half a place', 'annotate', one({ at: 0.5 }), false],
    ['the last place', 'annotate', one({ end: 100_000_000 }), true],
    ['a place beyond', 'annotate', one({ end: 100_000_001 }), false],
    ['a stranger', 'annotate', one({ stranger: true }), true],
    ['no stranger', 'annotate', one({ stranger: false }), false],
    ['a form of its own', 'annotate', one({ form: 'x' }), false],
    ['a role of its own', 'annotate', one({ role: 'x' }), false],
    ['a longer column header', 'annotate', one({ columnHeader: 'x'.repeat(201) }), false],
    ['a longer link', 'annotate', one({ href: 'x'.repeat(121) }), false],
    ['a link of 120', 'annotate', one({ href: 'x'.repeat(120) }), true],
  ])('%s', (_, name, request, isGood) => {
    expect(bySchema(name, request), 'schema').toBe(isGood);
    expect(byCheck(name, request), 'check').toBe(isGood);
  });
});
