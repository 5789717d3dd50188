import type { WelcomeService } from '#components/welcome/welcome-service.ts';
import { ask } from '#lib/messages/ask.ts';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import { askSiteAccess, hasSiteAccess, openOptions } from '#lib/platform/browser.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { watchlistService } from '../own-pages/watchlist-service.ts';

/** Rows under the search field; a reader who needs more types on. */
const MOST_RESULTS = 6;

/** What the welcome page asks for, answered by the background and the browser. */
export const welcomeService: WelcomeService = {
  ...watchlistService,
  async search(query, signal) {
    const found = await ask('search', { query, limit: MOST_RESULTS }, { signal });
    return outcomeOf(found.ok ? { ok: true, value: found.value.rows } : found);
  },
  async badge({ ticker, market }) {
    const reply = await ask('badges', { funds: [{ ticker, market }] });
    const badge = reply.ok ? reply.value.badges[0] : undefined;
    if (badge !== undefined) return { ok: true, value: badge };
    return outcomeOf(reply.ok ? { ok: false, problem: { reason: 'failed' } } : reply);
  },
  card: async ({ ticker, market }) => outcomeOf(await ask('card', { ticker, market })),
  hasSiteAccess: () => hasSiteAccess(FINANCE_SITE_PATTERNS),
  askSiteAccess: () => askSiteAccess(FINANCE_SITE_PATTERNS),
  openOptions: () => void openOptions(),
};
