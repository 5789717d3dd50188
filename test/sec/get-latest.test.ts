import { describe, expect, test } from 'vitest';
import type { LatestAsk, LatestStep } from '#lib/funds/latest.ts';
import { secFeeSchema, secReportSchema, secWordsSchema } from '#lib/funds/sec-record.ts';
import type { Clock } from '#lib/platform/clock.ts';
import { ANSWER_WITHIN_MS, getLatest, type LatestJob } from '#lib/sec/get-latest.ts';
import { makeShownIssuerName } from '#lib/sec/issuer-names.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { AIQ, AIQ_DEFINITION, AIQ_PROMISE, type Fault, SPY } from '#test/replay/sec-replay.ts';
import { hurriedClock, NOW, replayedClient, turnOfLoop } from './sec-tools.ts';

const SHOWN: LatestAsk = { ...AIQ, shownDate: '2026-02-28', shownWhole: true };

/** One job over the replay; `kept` is what the background would have got, in order. */
function latest(options: { readonly clock?: Clock; readonly notKept?: boolean } = {}) {
  const { clock = hurriedClock, notKept = false } = options;
  const world = replayedClient({ clock });
  const kept: unknown[] = [];
  const ends: object[] = [];
  const steps: LatestStep[] = [];
  const keep = async (part: unknown) => {
    if (notKept) return 'not-kept' as const;
    kept.push(part);
    return 'kept' as const;
  };
  const run = (job: LatestJob, signal = new AbortController().signal) =>
    getLatest(
      job,
      {
        client: world.client,
        keeper: {
          keepReport: keep,
          keepFee: keep,
          keepWords: keep,
          noteFound: async (found) => void kept.push({ noted: found.accession }),
          doneWith: async (end) => void ends.push(end),
        },
        shownName: async () => makeShownIssuerName(['NVIDIA Corp', 'Microsoft Corp']),
        clock,
      },
      { signal, onStep: (step) => void steps.push(step) },
    );
  return { ...world, run, kept, ends, steps };
}

describe('a report that is newer', () => {
  test('is found, read, checked and kept; then the fee table, and the fund’s own words', async () => {
    const { run, kept, steps, replay } = latest();
    const { report, prospectus } = replay;
    expect(await run({ fund: SHOWN })).toEqual({
      kind: 'done',
      report: 'newer',
      reportDate: report.period,
      filedOn: report.filedOn,
      fee: 'newer',
    });
    expect(kept[0]).toEqual({ noted: report.accession });
    expect(secReportSchema.parse(kept[1])).toEqual({
      cik: AIQ.cik,
      accession: report.accession,
      reportDate: report.period,
      filedOn: report.filedOn,
      netAssetsUsd: 1_000_000,
      names: ['NVIDIA Corp', 'Microsoft Corp', 'A COMPANY THAT NO PACKAGE KNOWS'],
      noIssuer: [],
      lines: {
        names: [0, 1, 2],
        weights: [0.61, 0.29, 0.095],
        labels: ['', '', ''],
        assets: ['EC', 'EC', 'EC'],
        countries: ['US', 'US', 'US'],
      },
    });
    expect(secFeeSchema.parse(kept[2])).toEqual({
      cik: AIQ.cik,
      accession: prospectus.accession,
      filedOn: prospectus.filedOn,
      asOf: prospectus.period,
      gross: 0.0061,
    });
    expect(secWordsSchema.parse(kept[3])).toEqual({
      cik: AIQ.cik,
      accession: prospectus.accession,
      filedOn: prospectus.filedOn,
      form: '485BPOS',
      file: prospectus.file,
      policy: [AIQ_PROMISE],
      definition: [AIQ_DEFINITION],
    });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual([
      'searching',
      'reading',
      'checking',
      'searching-fees',
      'reading-fees',
    ]);
  });

  test('of a unit trust is found by its registrant, and has no tagged fee', async () => {
    const { run, replay } = latest();
    const outcome = await run({ fund: { ...SPY, shownWhole: false } });
    expect(outcome).toMatchObject({ kind: 'done', report: 'newer', fee: 'not-found' });
    expect(replay.asked[0]).toBe('https://data.sec.gov/submissions/CIK0000884394.json');
  });

  test('a job that was broken off after its search goes on from what it found', async () => {
    const { run, replay } = latest();
    const { cik, accession, period = '', filedOn } = replay.report;
    const found = { cik, accession, reportDate: period, filedOn };
    expect(await run({ fund: SHOWN, found })).toMatchObject({ report: 'newer' });
    expect(replay.asked[0]).toContain('primary_doc.xml');
  });

  test('found before and shown by now: SEC is asked anew, an amendment may have come', async () => {
    const { run, replay } = latest();
    const { cik, accession, period = '', filedOn } = replay.report;
    const found = { cik, accession: '0001752724-26-000007', reportDate: period, filedOn };
    const fund = { ...SHOWN, shownDate: period, accession: found.accession };
    expect(await run({ fund, found })).toMatchObject({ report: 'newer', reportDate: period });
    expect(replay.asked.some((address) => address.includes(accession.replaceAll('-', '')))).toBe(
      true,
    );
  });
});

describe('what is shown is the newest', () => {
  const { report, prospectus } = latest().replay;
  const date = report.period ?? '';
  test.each<[string, Partial<LatestAsk>, 'same' | 'newer']>([
    ['the same filing', { shownDate: date, accession: report.accession }, 'same'],
    ['a packaged list of that date, with every line', { shownDate: date }, 'same'],
    ['ten lines of that date', { shownDate: date, shownWhole: false }, 'newer'],
    ['that date, another filing: an amendment', { shownDate: date, accession: '1-1-1' }, 'newer'],
    ['a later date', { shownDate: '2026-11-01' }, 'same'],
    ['ten lines of a later date', { shownDate: '2026-11-01', shownWhole: false }, 'same'],
    ['an earlier date', {}, 'newer'],
  ])('%s: %j is %s', async (_, shown, expected) => {
    const { run, kept } = latest();
    expect(await run({ fund: { ...SHOWN, ...shown } })).toMatchObject({ report: expected });
    expect(kept.some((part) => secReportSchema.safeParse(part).success)).toBe(expected === 'newer');
  });

  test('a fee table whose prospectus was not quoted is kept, and the words are read', async () => {
    const { run, kept } = latest();
    const fund = { ...SHOWN, feeAccession: prospectus.accession };
    expect(await run({ fund })).toMatchObject({ fee: 'same' });
    expect(kept.some((part) => secFeeSchema.safeParse(part).success)).toBe(false);
    expect(kept.some((part) => secWordsSchema.safeParse(part).success)).toBe(true);
  });

  test('a fee table and words read before are not read again', async () => {
    const { run, replay } = latest();
    const { accession } = prospectus;
    const fund = { ...SHOWN, feeAccession: accession, wordsAccession: accession };
    expect(await run({ fund })).toMatchObject({ report: 'newer', fee: 'same' });
    expect(replay.asked.some((address) => address.includes('485bpos'))).toBe(false);
  });
});

describe('whatever goes wrong has its own face, and nothing of it is kept', () => {
  test.each<[string, Fault, object]>([
    ['another fund’s filing', { at: 'report', kind: 'wrong-series' }, { kind: 'wrong-fund' }],
    ['a broken line', { at: 'report', kind: 'cut' }, { kind: 'cut' }],
    ['a filing that ends early', { at: 'report', kind: 'ends-early' }, { kind: 'cut' }],
    ['a web page for a filing', { at: 'report', kind: 'web-page' }, { kind: 'not-a-filing' }],
    ['a web page for the search', { at: 'search', kind: 'web-page' }, { kind: 'not-a-filing' }],
    ['half a search answer', { at: 'search', kind: 'ends-early' }, { kind: 'cut' }],
    ['nothing found', { at: 'search', kind: 'nothing-found' }, { kind: 'not-found' }],
    ['a refusal', { at: 'report', kind: 'undeclared-tool' }, { kind: 'blocked' }],
    ['a failing server', { at: 'search', kind: 'server-error' }, { kind: 'busy' }],
    ['a redirect', { at: 'report', kind: 'redirect' }, { kind: 'not-a-filing' }],
    [
      'a search answer of another shape',
      { at: 'search', kind: { body: '{"hits":{}}' } },
      { kind: 'not-a-filing' },
    ],
    [
      'a report of another date than listed',
      { at: 'search', kind: { body: listedWithWrongDate() } },
      { kind: 'not-a-filing' },
    ],
  ])('%s', async (_, fault, trouble) => {
    const { run, kept, replay } = latest();
    replay.breakWith(fault);
    expect(await run({ fund: SHOWN })).toMatchObject({ kind: 'trouble', trouble });
    expect(kept.filter((part) => secReportSchema.safeParse(part).success)).toEqual([]);
  });

  test.each<[string, Fault, readonly object[]]>([
    ['another fund’s filing', { at: 'report', kind: 'wrong-series' }, [{ answered: false }]],
    ['no filing', { at: 'report', kind: 'web-page' }, [{ answered: false }]],
    ['nothing found', { at: 'search', kind: 'nothing-found' }, [{ answered: false }]],
    ['trouble with the fee table only', { at: 'prospectus', kind: 'cut' }, [{ answered: true }]],
    ['a broken line', { at: 'report', kind: 'cut' }, []],
    ['a refusal', { at: 'report', kind: 'undeclared-tool' }, []],
    ['a failing server', { at: 'report', kind: 'server-error' }, []],
  ])('%s: the next attempt searches anew, or goes on', async (_, fault, expected) => {
    const { run, ends, replay } = latest();
    replay.breakWith(fault);
    await run({ fund: SHOWN });
    expect(ends).toEqual(expected);
  });

  test('no number to ask by', async () => {
    const { run, replay } = latest();
    const outcome = await run({ fund: { shownWhole: false } });
    expect(outcome).toEqual({ kind: 'trouble', trouble: { kind: 'no-number' } });
    expect(replay.asked).toEqual([]);
  });

  test('a full disk', async () => {
    const { run } = latest({ notKept: true });
    expect(await run({ fund: SHOWN })).toEqual({ kind: 'trouble', trouble: { kind: 'not-kept' } });
  });

  test.each<[string, Fault, object]>([
    [
      'a refusal',
      { at: 'prospectus', kind: 'undeclared-tool' },
      { feeTrouble: { kind: 'blocked' } },
    ],
    ['no tags', { at: 'prospectus', kind: 'web-page' }, { fee: 'not-found' }],
    ['a document without end', { at: 'prospectus', kind: 'ends-early' }, { fee: 'not-found' }],
  ])('with the fee table only (%s), the report stands', async (_, fault, expected) => {
    const { run, kept, replay } = latest();
    replay.breakWith(fault);
    expect(await run({ fund: SHOWN })).toMatchObject({ report: 'newer', ...expected });
    expect(kept.some((part) => secReportSchema.safeParse(part).success)).toBe(true);
  });

  test('cancelled: the outcome says so', async () => {
    const { run } = latest();
    const stop = new AbortController();
    stop.abort();
    expect(await run({ fund: SHOWN }, stop.signal)).toEqual({
      kind: 'trouble',
      trouble: { kind: 'cancelled' },
    });
  });

  test('25 seconds for the report, however many requests that were', async () => {
    const clock = makeFakeClock(NOW);
    const { run, replay } = latest({ clock });
    replay.breakWith({ at: 'report', kind: 'slow' });
    const asking = run({ fund: SHOWN });
    // The search takes 8 seconds, so that the report would have 20 more.
    await turnOfLoop();
    clock.advance(0);
    for (let i = 0; i < 5; i += 1) await turnOfLoop();
    clock.advance(8_000);
    for (let i = 0; i < 5; i += 1) await turnOfLoop();
    clock.advance(ANSWER_WITHIN_MS - 8_001);
    await turnOfLoop();
    expect(await Promise.race([asking, 'waiting'])).toBe('waiting');
    clock.advance(1);
    expect(await asking).toEqual({ kind: 'trouble', trouble: { kind: 'timed-out' } });
  });
});

/** The report is listed under a period that its document does not have. */
function listedWithWrongDate(): string {
  const source = {
    adsh: '0001752724-26-200001',
    ciks: ['0001432353'],
    form: 'NPORT-P',
    file_date: '2026-11-01',
    period_ending: '2026-09-30',
  };
  return JSON.stringify({
    hits: { hits: [{ _id: `${source.adsh}:primary_doc.xml`, _source: source }] },
  });
}
