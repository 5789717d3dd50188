import type { Candidate, Listings } from '#lib/detect/candidate.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { BackgroundRequest } from '#lib/messages/protocol.ts';
import type { BackgroundHandlers } from '#lib/messages/receive.ts';
import type { Caller } from '#lib/messages/sender.ts';
import { withMuted, withoutMuted, withStrip } from '#lib/settings/change-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { siteSettingsOf } from '#lib/settings/site-settings.ts';
import { type FundPage, fundPageAddress } from '#lib/view/fund-page.ts';
import type { FundViews } from './fund-views.ts';

type Inject = (place: { tabId: number; frameId: number }) => Promise<void>;

export interface PageAnswersParts {
  readonly views: FundViews;
  readonly listings: () => Promise<Listings>;
  /** What is kept, or for a private window what lasts as long as it. */
  readonly choices: (caller: Caller) => ReadersChoices;
  /** Whether the browser lets us read an origin now; it may have been taken back under an open page. */
  readonly mayRead: (origin: string) => Promise<boolean>;
  readonly injectDrawing: Inject;
  readonly injectCard: Inject;
  /** Opens one of our own pages in a new tab. */
  readonly openOwnPage: (address: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Number of funds found so far in a tab. */
  readonly showCount: (tabId: number, funds: number) => void;
  /** Whether we read the page of a tab: the button says so. */
  readonly showState: (tabId: number, state: 'on' | 'off') => void;
  /** Tells the pages that the settings are others now. */
  readonly announceSettings: () => void;
}

export type PageAnswers = Pick<
  BackgroundHandlers,
  | 'siteSettings'
  | 'annotate'
  | 'card'
  | 'injectDrawing'
  | 'injectCard'
  | 'openFund'
  | 'mute'
  | 'unmute'
  | 'rememberStrip'
>;

/** A reader clicks once; a page that took our content script over could not fill the window with tabs. */
const ONE_PAGE_WITHIN_MS = 1_000;

/** Reasons sent with a mark; the strongest say enough. */
const MOST_REASONS = 3;

/** What a content script may ask. */
export function makePageAnswers(parts: PageAnswersParts): PageAnswers {
  async function change(caller: Caller, edit: (old: Settings) => Settings) {
    await parts.choices(caller).changeSettings(edit);
    parts.announceSettings();
    return {};
  }

  const openFund = pageOpener(parts);

  return {
    siteSettings: async ({ host }, caller) => {
      const [settings, mayRead] = await Promise.all([
        parts.choices(caller).settings(),
        caller.origin !== undefined && parts.mayRead(caller.origin),
      ]);
      const wanted = siteSettingsOf(settings, host);
      const site = { ...wanted, on: wanted.on && mayRead };
      if (caller.tabId !== undefined) parts.showState(caller.tabId, site.on ? 'on' : 'off');
      return site;
    },
    annotate: (batch, caller) => annotate(batch, caller, parts),
    card: (fund) => parts.views.card(fund),
    injectDrawing: async (_, caller) => ({ outcome: await inject(caller, parts.injectDrawing) }),
    injectCard: async (_, caller) => ({ outcome: await inject(caller, parts.injectCard) }),
    openFund,
    mute: (rule, caller) => change(caller, (old) => withMuted(old, rule)),
    unmute: (rule, caller) => change(caller, (old) => withoutMuted(old, rule)),
    rememberStrip: ({ host, shown }, caller) =>
      change(caller, (old) => withStrip(old, host, shown)),
  };
}

function pageOpener({ openOwnPage, now }: PageAnswersParts) {
  let openedAt = Number.NEGATIVE_INFINITY;
  return async (page: FundPage) => {
    if (now() - openedAt < ONE_PAGE_WITHIN_MS) return {};
    openedAt = now();
    await openOwnPage(fundPageAddress(page));
    return {};
  };
}

async function annotate(
  batch: BackgroundRequest<'annotate'>,
  caller: Caller,
  parts: PageAnswersParts,
) {
  const [listings, settings] = await Promise.all([
    parts.listings(),
    parts.choices(caller).settings(),
  ]);
  const rules = siteSettingsOf(settings, caller.host ?? '');
  const { confirmCandidates } = await import('#lib/detect/confirm-candidates.ts');
  const { mentions, memory } = confirmCandidates(batch, listings, rules);
  if (caller.tabId !== undefined) parts.showCount(caller.tabId, memory.confirmed.length);
  const places = new Map(batch.candidates.map((candidate, i) => [placeOf(candidate), i]));
  const marks = mentions.map(async (mention) => {
    const candidate = places.get(placeOf(mention));
    if (candidate === undefined) return [];
    const { ticker, market, reasons } = mention;
    const badge = await parts.views.badge({ ticker, market });
    return [{ candidate, ticker, market, reasons: reasons.slice(0, MOST_REASONS), badge }];
  });
  return { marks: (await Promise.all(marks)).flat(), memory };
}

function placeOf({ block, start }: Pick<Candidate, 'block' | 'start'>): string {
  return `${block}:${start}`;
}

async function inject(
  { tabId, frameId }: Caller,
  injectScript: Inject,
): Promise<'injected' | 'no-permission' | 'tab-gone'> {
  if (tabId === undefined || frameId === undefined) return 'tab-gone';
  try {
    await injectScript({ tabId, frameId });
    return 'injected';
  } catch (error) {
    // Both browsers name the missing access; everything else means the frame went away meanwhile.
    const text = error instanceof Error ? error.message : '';
    return /permission|cannot access|must request/i.test(text) ? 'no-permission' : 'tab-gone';
  }
}
