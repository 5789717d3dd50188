import * as z from 'zod/mini';
import { fundKeySchema } from '#lib/funds/fund-key.ts';
import { hostSchema } from '#lib/settings/settings.ts';
import { type MessageSpec, OWN, PAGE } from './message-spec.ts';
import { MOST_BADGES } from './reply-limits.ts';
import { batchSchema, marksSchema } from './schemas/annotate.ts';
import { badgeSchema } from './schemas/badge.ts';
import { siteSettingsSchema } from './schemas/site-settings.ts';

const nothing = z.strictObject({});
const injection = z.object({ outcome: z.enum(['injected', 'no-permission', 'tab-gone']) });

/**
 * What is asked first of a background that was just started: what a page and the popup wait for. There they are
 * checked by `first-checks.ts`, since making schemas takes longer than these answers.
 */
export const FIRST_MESSAGES = {
  /** How a page is to be drawn. A content script may ask for its own host only. */
  siteSettings: {
    from: PAGE,
    request: z.strictObject({ host: hostSchema }),
    reply: siteSettingsSchema,
  },
  /** Which candidates are tickers, and what their badges say. */
  annotate: { from: PAGE, request: batchSchema, reply: marksSchema },
  /** Puts the script that draws (underline, badges, strip) into the asking frame. */
  injectDrawing: { from: PAGE, request: nothing, reply: injection },
  /** Puts the card's script into the asking frame. */
  injectCard: { from: PAGE, request: nothing, reply: injection },
  /** Badges of the funds asked for, in their order; at most 100. */
  badges: {
    from: OWN,
    request: z.strictObject({ funds: z.array(fundKeySchema).check(z.maxLength(MOST_BADGES)) }),
    reply: z.object({ badges: z.array(badgeSchema) }),
  },
} as const satisfies Record<string, MessageSpec>;
