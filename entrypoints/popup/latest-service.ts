import type { GetLatestOptions, LatestService } from '#components/latest/latest-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LatestOutcome, LatestTrouble } from '#lib/funds/latest.ts';
import { ask } from '#lib/messages/ask.ts';
import { askSiteAccess } from '#lib/platform/browser.ts';
import { SEC_PATTERNS } from '#lib/sec/sec-addresses.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';

/** Asks SEC from this page: the background, which web pages talk to, has no code for it. */
export const latestService: LatestService = {
  latestState: async ({ ticker, market }, signal) =>
    outcomeOf(await ask('latestState', { ticker, market }, { signal })),
  getLatest,
  forgetLatest: async ({ ticker, market }) =>
    outcomeOf(await ask('forgetLatest', { ticker, market })),
};

async function getLatest(fund: FundKey, options: GetLatestOptions): Promise<LatestOutcome> {
  // First, while the browser still counts this as the reader's click.
  const access = askSiteAccess(SEC_PATTERNS);
  try {
    if (!(await access)) return trouble({ kind: 'no-access' });
    // The parser and its company are loaded when they are wanted, and by nobody else.
    const { runLatest } = await import('./run-latest.ts');
    return await runLatest(fund, options);
  } catch (error) {
    if (options.signal.aborted) return trouble({ kind: 'cancelled' });
    console.error('Lookthrough, asking SEC:', error);
    return trouble({ kind: 'not-a-filing' });
  }
}

function trouble(of: LatestTrouble): LatestOutcome {
  return { kind: 'trouble', trouble: of };
}
