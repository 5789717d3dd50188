import type { Candidate, Confirmation } from '#lib/detect/candidate.ts';
import type { BackgroundRequest } from '#lib/messages/protocol.ts';
import type { FirstHandlers } from '#lib/messages/receive.ts';
import type { Caller } from '#lib/messages/sender.ts';
import type { PageSettings } from '#lib/settings/page-settings.ts';
import { markingRulesOf, siteSettingsOf } from '#lib/settings/site-settings.ts';
import type { Detection } from './detection-script.ts';
import type { FirstBadges } from './first-badges.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { isListed, notedListings, symbolListings } from './noted-listings.ts';
import type { PackagedListings } from './packaged-names.ts';

type Inject = (place: { tabId: number; frameId: number }) => Promise<void>;

export interface FirstAnswersParts {
  readonly badges: FirstBadges;
  /** Opens the data. */
  readonly listings: () => Promise<PackagedListings>;
  /** What is known without them. */
  readonly kept: Pick<KeptAnswers, 'listings' | 'keeper'>;
  /** Loads what confirms candidates; the same every time. */
  readonly detection: () => Promise<Pick<Detection, 'confirmCandidates'>>;
  /** Loads it behind the answer in hand. Never throws. */
  readonly readyDetection: () => void;
  /** As kept, or for a private window as changed there. */
  readonly settings: (caller: Caller) => Promise<PageSettings>;
  /** Whether the browser lets us read an origin now; it may have been taken back under an open page. */
  readonly mayRead: (origin: string) => Promise<boolean>;
  readonly injectDrawing: Inject;
  readonly injectCard: Inject;
  /** Number of funds found so far in a tab. */
  readonly showCount: (tabId: number, funds: number) => void;
  /** Whether we read the page of a tab: the button says so. */
  readonly showState: (tabId: number, state: 'on' | 'off') => void;
}

/** Reasons sent with a mark; the strongest say enough. */
const MOST_REASONS = 3;

/** What pages and the popup wait for when a background was just started. */
export function makeFirstAnswers(parts: FirstAnswersParts): FirstHandlers {
  return {
    siteSettings: async ({ host }, caller) => {
      const [settings, mayRead] = await Promise.all([
        parts.settings(caller),
        caller.origin !== undefined && parts.mayRead(caller.origin),
      ]);
      const wanted = siteSettingsOf(settings, host);
      const site = { ...wanted, on: wanted.on && mayRead };
      if (caller.tabId !== undefined) parts.showState(caller.tabId, site.on ? 'on' : 'off');
      // The page is being read now; most then ask what they found.
      if (site.on) parts.readyDetection();
      return site;
    },
    annotate: (batch, caller) => annotate(batch, caller, parts),
    injectDrawing: async (_, caller) => ({ outcome: await inject(caller, parts.injectDrawing) }),
    injectCard: async (_, caller) => ({ outcome: await inject(caller, parts.injectCard) }),
    badges: async ({ funds }, caller) => ({ badges: await parts.badges.of(funds, caller) }),
  };
}

async function annotate(
  batch: BackgroundRequest<'annotate'>,
  caller: Caller,
  parts: FirstAnswersParts,
) {
  const { mentions, memory } = await confirm(batch, caller, parts);
  if (caller.tabId !== undefined) parts.showCount(caller.tabId, memory.confirmed.length);
  const places = new Map(batch.candidates.map((candidate, i) => [placeOf(candidate), i]));
  const badges = await parts.badges.of(mentions, caller);
  const marks = mentions.flatMap(({ ticker, market, reasons, ...place }, i) => {
    const [candidate, badge] = [places.get(placeOf(place)), badges[i]];
    if (candidate === undefined || badge === undefined) return [];
    return [{ candidate, ticker, market, reasons: reasons.slice(0, MOST_REASONS), badge }];
  });
  return { marks, memory };
}

/** With what is known already; only where that is not enough, data are opened, and all is judged again. */
async function confirm(
  batch: BackgroundRequest<'annotate'>,
  caller: Caller,
  { kept, ...parts }: FirstAnswersParts,
): Promise<Confirmation> {
  const keep = kept.keeper();
  const [{ confirmCandidates }, knownListings, settings] = await Promise.all([
    parts.detection(),
    kept.listings(),
    parts.settings(caller),
  ]);
  const rules = markingRulesOf(settings, caller.host ?? '');
  const known = notedListings(knownListings);
  const confirmed = confirmCandidates(batch, known.listings, rules);
  if (!known.missed()) return confirmed;
  const packaged = await parts.listings();
  const asked = notedListings((symbol) => symbolListings(symbol, packaged));
  const confirmedNow = confirmCandidates(batch, asked.listings, rules);
  if (packaged.isWhole && !caller.isPrivate)
    void keep({ listings: asked.found().filter(isListed) });
  return confirmedNow;
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
