import * as z from 'zod/mini';
import { changeEntrySchema } from '#lib/funds/fund-digest.ts';
import { fundKeySchema } from '#lib/funds/fund-key.ts';
import { latestStateSchema } from '#lib/funds/latest.ts';
import { hostSchema, settingsSchema } from '#lib/settings/settings.ts';
import { editSchema, refusalSchema } from '#lib/watchlists/edit.ts';
import { watchlistsSchema } from '#lib/watchlists/watchlists.ts';
import { FIRST_MESSAGES } from './first-messages.ts';
import { ANY, EXTENSION, type MessageSpec, OWN, PAGE } from './message-spec.ts';
import { MOST_LISTS_BYTES } from './reply-limits.ts';
import { badgeSchema } from './schemas/badge.ts';
import { cardSchema } from './schemas/card.ts';
import { dataInfoSchema, diagnosticsSchema } from './schemas/data-info.ts';
import { lookupSchema, MOST_LINES } from './schemas/fund-facts.ts';
import { fundPageSchema } from './schemas/fund-page.ts';
import { holdingsPageSchema, MOST_HOLDINGS } from './schemas/holdings.ts';
import {
  keepLatestSchema,
  latestEndedSchema,
  noteFoundSchema,
  secRefusalSchema,
  secTurnSchema,
} from './schemas/latest.ts';
import { paceSchema } from './schemas/pace.ts';
import { pageSummarySchema } from './schemas/page-summary.ts';
import { muteSchema, settingsPatchSchema } from './schemas/readers-choice.ts';
import { fundName, market, symbol } from './schemas/texts.ts';

const nothing = z.strictObject({});

/**
 * Everything that crosses between pages and the background, on one page: name, who may send it, request,
 * reply. What is asked first is told in `first-messages.ts`. Who may send: `page` is our content script in a
 * web page, which can only look up, mute and open our own page about a fund; `own` is a page of the extension
 * (popup, options); `background` speaks to a tab's content script, and so may our own pages.
 *
 * These are answered by the background.
 */
export const BACKGROUND_MESSAGES = {
  ...FIRST_MESSAGES,
  card: { from: ANY, request: fundKeySchema, reply: cardSchema },
  /** Opens our own page about a fund in a new tab; what is done there takes a click there. */
  openFund: { from: PAGE, request: fundPageSchema, reply: nothing },
  /** A content script may mute its own host only. Replies with the settings as they now apply there. */
  mute: { from: ANY, request: muteSchema, reply: nothing },
  unmute: { from: ANY, request: muteSchema, reply: nothing },
  /** How willingly cards open (`Penalty` of `lib/hover/hover-timing.ts`) until the browser closes; `learned` replaces it. */
  hoverPace: {
    from: PAGE,
    request: z.strictObject({ learned: z.exactOptional(paceSchema) }),
    reply: z.object({ inARow: z.int().check(z.gte(0)), factor: z.number().check(z.gte(0)) }),
  },
  rememberStrip: {
    from: PAGE,
    request: z.strictObject({ host: hostSchema, shown: z.boolean() }),
    reply: nothing,
  },

  /** Lines of a fund's holdings list, largest first (`holdingsPageOf`); no page when it has none. */
  holdings: {
    from: OWN,
    request: z.strictObject({
      ...fundKeySchema.shape,
      offset: z.int().check(z.gte(0), z.lte(100_000)),
      limit: z.int().check(z.gte(1), z.lte(MOST_HOLDINGS)),
    }),
    reply: z.object({ page: z.exactOptional(holdingsPageSchema) }),
  },
  /** All that is known of a fund, its holdings from `offset` on; `total`: lines in the whole list. */
  fundFacts: {
    from: OWN,
    request: z.strictObject({
      ...fundKeySchema.shape,
      offset: z.int().check(z.gte(0), z.lte(100_000)),
    }),
    reply: z.object({ found: lookupSchema, total: z.int().check(z.gte(0)) }),
  },
  /** The US fund that each name of a holdings line stands for; absent from the reply where none does. */
  fundsNamed: {
    from: OWN,
    request: z.strictObject({
      names: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_LINES)),
    }),
    reply: z.object({
      funds: z.array(z.object({ name: z.string(), ticker: symbol })).check(z.maxLength(MOST_LINES)),
    }),
  },

  /** Funds whose ticker or name fit, best first. */
  search: {
    from: OWN,
    request: z.strictObject({
      query: z.string().check(z.maxLength(100)),
      limit: z.int().check(z.gte(1), z.lte(100)),
    }),
    reply: z.object({ rows: z.array(z.object({ ticker: symbol, market, name: fundName })) }),
  },
  /** What the funds of a page have in common. */
  pageSummary: {
    from: OWN,
    request: z.strictObject({ funds: z.array(fundKeySchema).check(z.maxLength(200)) }),
    reply: pageSummarySchema,
  },
  readSettings: { from: OWN, request: nothing, reply: settingsSchema },
  /** `from`: what the page showed of the patch; of lists and groups only what differs is changed (`withDifference`). */
  changeSettings: {
    from: OWN,
    request: z.strictObject({
      patch: settingsPatchSchema,
      from: z.exactOptional(settingsPatchSchema),
    }),
    reply: settingsSchema,
  },
  readWatchlists: {
    from: OWN,
    request: nothing,
    reply: watchlistsSchema,
    mostBytes: MOST_LISTS_BYTES,
  },
  /** `basedOn`: the revision the window showed. A refusal brings the lists as they are now. */
  changeWatchlists: {
    from: OWN,
    request: z.strictObject({ edit: editSchema, basedOn: z.int().check(z.gte(0)) }),
    reply: z.object({
      watchlists: watchlistsSchema,
      refused: z.exactOptional(refusalSchema),
    }),
    mostBytes: MOST_LISTS_BYTES,
  },
  /** What changed of watched funds, latest first. */
  whatChanged: {
    from: OWN,
    request: nothing,
    reply: z.object({ entries: z.array(changeEntrySchema) }),
    mostBytes: MOST_LISTS_BYTES,
  },
  /** The reader looked at what changed. */
  changesSeen: { from: OWN, request: nothing, reply: nothing },
  dataInfo: { from: OWN, request: nothing, reply: dataInfoSchema },
  diagnostics: { from: OWN, request: nothing, reply: diagnosticsSchema },
  /** Where a fund stands with SEC: what to ask by, what is shown. Asks nothing of the network. */
  latestState: { from: OWN, request: fundKeySchema, reply: latestStateSchema },
  /** A place in the one queue of requests to SEC. */
  secTurn: { from: OWN, request: nothing, reply: secTurnSchema },
  secRefused: { from: OWN, request: secRefusalSchema, reply: z.object({ againAt: z.number() }) },
  /** How far a page came that reads at SEC, for the case that it ends there. */
  noteFound: { from: OWN, request: noteFoundSchema, reply: nothing },
  /** Its job came to an end that nothing goes on from; `answered`: SEC gave what it was asked for. */
  latestEnded: { from: OWN, request: latestEndedSchema, reply: nothing },
  /** Keeps a whole part of what a page of ours read at SEC. */
  keepLatest: {
    from: OWN,
    request: keepLatestSchema,
    reply: z.object({ outcome: z.enum(['kept', 'not-kept']) }),
  },
  /** Back to the packaged facts of one fund. */
  forgetLatest: { from: OWN, request: fundKeySchema, reply: nothing },
  /** Our own page put another snapshot into the store. */
  snapshotChanged: { from: OWN, request: nothing, reply: nothing },
  /** Forgets what is stored: `cache` what can be fetched again, `everything` also settings and watchlists. */
  wipe: {
    from: OWN,
    request: z.strictObject({ what: z.enum(['cache', 'everything']) }),
    reply: nothing,
  },
} as const satisfies Record<string, MessageSpec>;

/** Answered by the content script of a tab. */
export const TAB_MESSAGES = {
  /** The funds found on the page, in order of appearance; `isRead` once all of it was read and answered. */
  pageFunds: {
    from: EXTENSION,
    request: nothing,
    reply: z.object({
      funds: z
        .array(z.object({ badge: badgeSchema, mentions: z.int().check(z.gte(1)) }))
        .check(z.maxLength(200)),
      isRead: z.optional(z.boolean()),
    }),
  },
  /** The page asks for `siteSettings` again. */
  settingsChanged: { from: EXTENSION, request: nothing, reply: nothing },
  /** Figures of funds are others now: the page asks for its badges again. */
  factsChanged: { from: EXTENSION, request: nothing, reply: nothing },
  toggleStrip: { from: EXTENSION, request: nothing, reply: nothing },
} as const satisfies Record<string, MessageSpec>;

export type BackgroundMessages = typeof BACKGROUND_MESSAGES;
export type TabMessages = typeof TAB_MESSAGES;
export type BackgroundMessageName = keyof BackgroundMessages;
export type TabMessageName = keyof TabMessages;

export type BackgroundRequest<N extends BackgroundMessageName> = z.output<
  BackgroundMessages[N]['request']
>;
export type BackgroundReply<N extends BackgroundMessageName> = z.output<
  BackgroundMessages[N]['reply']
>;
export type TabRequest<N extends TabMessageName> = z.output<TabMessages[N]['request']>;
export type TabReply<N extends TabMessageName> = z.output<TabMessages[N]['reply']>;
