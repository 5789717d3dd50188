import { describe, expect, test, vi } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { makeSecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import type { Caller } from '#lib/messages/sender.ts';
import { getLatest, type LatestKeeper } from '#lib/sec/get-latest.ts';
import { AIQ } from '#test/replay/sec-replay.ts';
import { hurriedClock, NOW, replayedClient } from '#test/sec/sec-tools.ts';
import { makeSecAnswers } from '../../entrypoints/background/sec-answers.ts';

const FUND = { ticker: 'AIQ', market: 'US' } as const;
const CALLER: Caller = { kind: 'own', isPrivate: false };

/** The background's part and the page's, over SEC's replay; the newest report is shown already. */
function shownIsNewest() {
  const { replay, client, turns, store } = replayedClient();
  const report = vi.fn();
  const index = makeSecRecordIndex({ store, report });
  const records = makeSecRecords({ store, index, report });
  const { accession, period = '' } = replay.report;
  const facts: FundFacts = {
    ticker: 'AIQ',
    name: 'Global X Artificial Intelligence & Technology ETF',
    ids: { cik: AIQ.cik, seriesId: AIQ.seriesId },
    holdings: {
      asOf: period,
      coverage: 'complete',
      knownWeight: 1,
      lines: [],
      source: { kind: 'nport', url: 'https://a/', asOf: period, accession },
    },
  };
  const answers = makeSecAnswers({
    lookup: { find: async () => ({ kind: 'found', facts }), forget: () => undefined },
    records,
    turns,
    isAllowed: async () => true,
    announce: () => undefined,
    report,
    now: () => NOW,
  });
  const keeper = (caller: Caller): LatestKeeper => ({
    keepReport: async (part) =>
      (await answers.keepLatest({ ...FUND, report: part }, caller)).outcome,
    keepFee: async (part) => (await answers.keepLatest({ ...FUND, fee: part }, caller)).outcome,
    keepWords: async (part) => (await answers.keepLatest({ ...FUND, words: part }, caller)).outcome,
    noteFound: async (found) => void (await answers.noteFound({ ...FUND, found }, caller)),
    doneWith: async (end) => void (await answers.latestEnded({ ...FUND, ...end }, caller)),
  });
  const state = async (caller = CALLER) => {
    const known = await answers.latestState(FUND, caller);
    if (known.can === 'not') throw new Error(known.why);
    return known;
  };
  /** A click: what the page does with what the background says of the fund. */
  async function click(caller = CALLER) {
    const { ask, found } = await state(caller);
    return getLatest(
      { fund: ask, ...(found && { found }) },
      {
        client,
        keeper: keeper(caller),
        shownName: async () => () => undefined,
        clock: hurriedClock,
      },
      { signal: new AbortController().signal, onStep: () => undefined },
    );
  }
  const searches = () => replay.asked.filter((address) => address.includes('search-index')).length;
  /** The same queue two hours ago: its pauses are over. */
  const turnsBefore = makeSecTurns({
    store,
    clock: { ...hurriedClock, now: () => NOW - 7_200_000 },
  });
  return { answers, replay, turns, turnsBefore, report, records, state, click, searches };
}

describe('what is shown is SEC’s newest', () => {
  test('each click asks SEC anew, and no attempt is said to have stopped half-way', async () => {
    const { state, click, searches } = shownIsNewest();
    for (const clicks of [1, 2, 3]) {
      expect(await click()).toMatchObject({ kind: 'done', report: 'same' });
      expect(searches()).toBe(clicks);
      expect(await state()).not.toHaveProperty('found');
    }
  });

  test('SEC answers again: the pause after the next refusal is a first one', async () => {
    const { click, turns, turnsBefore } = shownIsNewest();
    for (let i = 0; i < 3; i += 1) await turnsBefore.refused({ kind: 'busy' });
    expect(await click()).toMatchObject({ kind: 'done', report: 'same' });
    expect(await turns.refused({ kind: 'busy' })).toBe(NOW + 30_000);
  });

  test('a store that fails at the end spoils nothing', async () => {
    const { click, records, report } = shownIsNewest();
    vi.spyOn(records.searches, 'forget').mockRejectedValue(new Error('full'));
    expect(await click()).toMatchObject({ kind: 'done', report: 'same' });
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('an attempt that was broken off', () => {
  function brokenOff() {
    const world = shownIsNewest();
    const { cik, accession, period = '', filedOn } = world.replay.report;
    const found = { cik, accession, reportDate: period, filedOn };
    const another = { ...found, accession: '0001752724-26-000007' };
    return { ...world, found, another };
  }

  test('is gone on from, unless its report is shown by now', async () => {
    const { answers, state, click, searches, found, another } = brokenOff();
    await answers.noteFound({ ...FUND, found: another }, CALLER);
    expect((await state()).found).toEqual(another);
    await answers.noteFound({ ...FUND, found }, CALLER);
    expect(await state()).not.toHaveProperty('found');
    await click();
    expect(searches()).toBe(1);
  });

  test('is left to its own window by a private one', async () => {
    const { answers, state, another } = brokenOff();
    await answers.noteFound({ ...FUND, found: another }, CALLER);
    await answers.latestEnded({ ...FUND, answered: true }, { kind: 'own', isPrivate: true });
    expect((await state()).found).toEqual(another);
    await answers.latestEnded({ ...FUND, answered: true }, CALLER);
    expect(await state()).not.toHaveProperty('found');
  });
});
