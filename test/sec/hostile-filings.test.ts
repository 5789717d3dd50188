import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getLatest } from '#lib/sec/get-latest.ts';
import { filingXml, stockXml } from '#test/fixtures/filings/filing-xml.ts';
import { AIQ } from '#test/replay/sec-replay.ts';
import { hurriedClock, replayedClient } from './sec-tools.ts';

/** As given by `hardening 22`; a busy machine takes longer than an idle one. */
const WITHIN_MS = 2_000;

/** What became of a look-up whose report is this text, or this fault. */
async function lookUp(kind: { readonly body: string } | 'gzip-bomb') {
  const { client, replay } = replayedClient();
  replay.breakWith({ at: 'report', kind });
  let kept = 0;
  const keep = async () => {
    kept += 1;
    return 'kept' as const;
  };
  const outcome = await getLatest(
    { fund: { ...AIQ, classId: undefined, shownWhole: false } },
    {
      client,
      keeper: {
        keepReport: keep,
        keepFee: keep,
        keepWords: keep,
        noteFound: async () => undefined,
        doneWith: async () => undefined,
      },
      shownName: async () => () => undefined,
      clock: hurriedClock,
    },
    { signal: new AbortController().signal, onStep: () => undefined },
  );
  return { outcome, kept };
}

const inside = (xml: string) => `<edgarSubmission>${xml}</edgarSubmission>`;
const DECLARED = '<?xml version="1.0"?>';
const LAUGHS = `${DECLARED}<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from(
  { length: 9 },
  (_, i) =>
    `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]>${inside('&j;')}`;

/** The fourteen of the measurements, by name. */
const BOMBS: readonly (readonly [string, string])[] = [
  ['billion laughs', LAUGHS],
  [
    'quadratic entity',
    `${DECLARED}<!DOCTYPE a [<!ENTITY x "${'x'.repeat(9_000)}">]>${inside('&x;'.repeat(50_000))}`,
  ],
  ['external entity', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inside('&x;')}`],
  [
    'parameter entity',
    `<!DOCTYPE a [<!ENTITY % x SYSTEM "https://example.com/">%x;]>${inside('')}`,
  ],
  ['2 million numeric references', inside('&#65;'.repeat(2_000_000))],
  ['depth 100,000', inside(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)],
  ['depth 1,000,000', inside('<a>'.repeat(1_000_000))],
  ['50,000 wrong closing tags', inside(`<a>${'</b>'.repeat(50_000)}`)],
  [
    '100,000 attributes',
    inside(`<a ${Array.from({ length: 100_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`),
  ],
  ['an attribute of 10 MB', inside(`<a b="${'x'.repeat(10_000_000)}"/>`)],
  ['a text of 10 MB', inside('x'.repeat(10_000_000))],
  ['a comment without end', `${DECLARED}<!-- ${'-x'.repeat(5_000_000)}`],
  ['__proto__ and no filing', inside('<__proto__ constructor="x"><toString/></__proto__>')],
  ['elements without end', inside('<a/>'.repeat(2_000_000))],
];

describe('hardening 22: documents made to harm', () => {
  test.each(BOMBS)('%s', async (_, body) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const start = performance.now();
    const { outcome, kept } = await lookUp({ body });
    expect(performance.now() - start).toBeLessThan(WITHIN_MS * 5);
    expect(outcome.kind).toBe('trouble');
    expect(kept).toBe(0);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test('a gzip bomb: 50 kB that unfold to 50 MB', async () => {
    const start = performance.now();
    const { outcome, kept } = await lookUp('gzip-bomb');
    expect(performance.now() - start).toBeLessThan(WITHIN_MS * 5);
    expect(outcome).toEqual({ kind: 'trouble', trouble: { kind: 'too-large' } });
    expect(kept).toBe(0);
  });

  test('a filing cut anywhere is never taken for one', async () => {
    const holdings = [
      { name: 'NVIDIA CORP', percent: 61 },
      { name: 'É & co', percent: 39 },
    ].map(({ name, percent }) => stockXml({ name: name.replace('&', '&amp;'), percent }));
    const whole = filingXml({
      cik: '0001432353',
      seriesId: AIQ.seriesId,
      reportDate: '2026-08-31',
      holdings: holdings.join(''),
    });
    const end = whole.trimEnd().length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: end - 1 }), async (length) => {
        const { outcome, kept } = await lookUp({ body: whole.slice(0, length) });
        expect(outcome.kind).toBe('trouble');
        expect(kept).toBe(0);
      }),
      { seed: 20261121, numRuns: 200 },
    );
    expect(await lookUp({ body: whole })).toMatchObject({ outcome: { kind: 'done' }, kept: 1 });
  });
});
