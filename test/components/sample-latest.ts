import type { LatestService } from '#components/latest/latest-service.ts';
import type { LatestOutcome, LatestState, LatestStep, LatestTrouble } from '#lib/funds/latest.ts';

/** How SEC is to answer: `done`, `same`, a step to stay at, or a trouble. */
export type LatestSample = 'done' | 'same' | LatestStep['step'] | LatestTrouble['kind'];

const STEPS: readonly LatestStep[] = [
  { step: 'searching' },
  { step: 'reading', bytes: 1_234_000, of: 2_900_000 },
  { step: 'checking' },
  { step: 'searching-fees' },
  { step: 'reading-fees', bytes: 5_678_000 },
];

const DONE: LatestOutcome = {
  kind: 'done',
  report: 'newer',
  reportDate: '2026-05-31',
  filedOn: '2026-07-27',
  fee: 'newer',
};

/** 21 November 2026, 14:34:20 UTC. */
const AGAIN_AT = Date.UTC(2026, 10, 21, 14, 34, 20);

/** A service that ends, or stays, as the sample says. */
export function sampleLatest(sample: LatestSample = 'done'): LatestService {
  let kept = false;
  return {
    async latestState() {
      const state: LatestState = {
        can: 'ask',
        ask: { seriesId: 'S000061326', shownWhole: true },
        kept,
      };
      return { ok: true, value: state };
    },
    async getLatest(_, { signal, onStep }) {
      const stay = STEPS.find(({ step }) => step === sample);
      if (stay) {
        onStep(stay);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return { kind: 'trouble', trouble: { kind: 'cancelled' } };
      }
      if (sample !== 'done' && sample !== 'same') {
        return { kind: 'trouble', trouble: troubleOf(sample) };
      }
      kept = sample === 'done';
      return kept ? DONE : { ...DONE, report: 'same', fee: 'not-found' };
    },
    async forgetLatest() {
      kept = false;
      return { ok: true, value: undefined };
    },
  };
}

function troubleOf(kind: string): LatestTrouble {
  if (kind === 'blocked' || kind === 'busy') return { kind, againAt: AGAIN_AT };
  return { kind } as LatestTrouble;
}
