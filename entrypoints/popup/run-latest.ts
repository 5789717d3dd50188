import type { GetLatestOptions } from '#components/latest/latest-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import {
  type LatestOutcome,
  type LatestStep,
  latestOutcomeSchema,
  latestStepSchema,
} from '#lib/funds/latest.ts';
import { ask } from '#lib/messages/ask.ts';
import type { Asked } from '#lib/messages/exchange.ts';
import type { BackgroundRequest } from '#lib/messages/protocol.ts';
import { declareUserAgent, ownVersion, readPackagedFile } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeSharedRun } from '#lib/platform/shared-run.ts';
import { getLatest, type LatestKeeper } from '#lib/sec/get-latest.ts';
import { makeShownIssuerName } from '#lib/sec/issuer-names.ts';
import { SEC_HOSTS } from '#lib/sec/sec-addresses.ts';
import { makeSecClient } from '#lib/sec/sec-client.ts';
import type { Turns } from '#lib/sec/turns.ts';
import { secUserAgent } from '#lib/sec/user-agent.ts';

/**
 * One job for all tabs that ask for the same fund. It lives in this page and not in the background, which the
 * browser may end at any moment; what is whole is handed to the background to be kept.
 */
export async function runLatest(
  { ticker, market }: FundKey,
  { signal, onStep }: GetLatestOptions,
): Promise<LatestOutcome> {
  const fund = { ticker, market };
  const shared = makeSharedRun({
    locks: navigator.locks,
    clock: systemClock,
    openChannel: (name) => new BroadcastChannel(name),
  });
  return await shared.run(`latest from SEC: ${market}:${ticker}`, {
    signal,
    onProgress: (told) => {
      const step = latestStepSchema.safeParse(told);
      if (step.success) onStep(step.data);
    },
    parse: usableOutcome,
    work: (tell) => {
      const tellStep = (step: LatestStep) => {
        onStep(step);
        tell(step);
      };
      return work(fund, { signal, onStep: tellStep });
    },
  });
}

/** Another tab's outcome; that its reader stopped it says nothing to this one. */
function usableOutcome(told: unknown): LatestOutcome | undefined {
  const { data } = latestOutcomeSchema.safeParse(told);
  const isStopped = data?.kind === 'trouble' && data.trouble.kind === 'cancelled';
  return isStopped ? undefined : data;
}

async function work(fund: FundKey, options: GetLatestOptions): Promise<LatestOutcome> {
  const state = await answerOf(ask('latestState', fund));
  if (state.can === 'not') return { kind: 'trouble', trouble: { kind: 'no-number' } };
  const userAgent = secUserAgent(ownVersion(), import.meta.env.WXT_SEC_CONTACT);
  await declareUserAgent(userAgent, SEC_HOSTS);
  const client = makeSecClient({
    fetch: (address, init) => fetch(address, init),
    turns: TURNS,
    clock: systemClock,
    isOnline: () => navigator.onLine,
    userAgent,
  });
  const job = { fund: state.ask, ...(state.found && { found: state.found }) };
  const parts = { client, keeper: keeperOf(fund), shownName, clock: systemClock };
  return await getLatest(job, parts, options);
}

const TURNS: Turns = {
  take: () => answerOf(ask('secTurn', {})),
  refused: async (refusal) => (await answerOf(ask('secRefused', refusal))).againAt,
};

function keeperOf({ ticker, market }: FundKey): LatestKeeper {
  const keep = async (part: Pick<BackgroundRequest<'keepLatest'>, 'report' | 'fee' | 'words'>) =>
    (await answerOf(ask('keepLatest', { ticker, market, ...part }))).outcome;
  return {
    keepReport: (report) => keep({ report }),
    keepFee: (fee) => keep({ fee }),
    keepWords: (words) => keep({ words }),
    noteFound: async (found) => void (await answerOf(ask('noteFound', { ticker, market, found }))),
    doneWith: async (end) => void (await answerOf(ask('latestEnded', { ticker, market, ...end }))),
  };
}

/** Packaged names, for issuers as filed. */
async function shownName() {
  const { openPackagedSnapshot } = await import('#lib/lookup/packaged-snapshot.ts');
  const snapshot = await openPackagedSnapshot((file) => readPackagedFile(`data/${file}`));
  return makeShownIssuerName(await snapshot.issuerNames());
}

/** No answer of our own background is a surprise. */
async function answerOf<T>(asking: Promise<Asked<T>>): Promise<T> {
  const asked = await asking;
  if (asked.ok) return asked.value;
  throw new Error(`the background: ${asked.problem.reason} ${asked.problem.detail ?? ''}`);
}
