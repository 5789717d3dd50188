import type { ForeignListing } from '#lib/detect/candidate.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { flag, type Guard, list, maybe, oneOf, shape, text } from '#lib/messages/guards/guard.ts';
import { isBadge } from '#lib/messages/guards/reading-guards.ts';
import type { PageSettings } from '#lib/settings/page-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { SymbolListings } from './noted-listings.ts';

/**
 * What pages asked last, in the browser's memory until it closes: the reader's settings as pages need them, finished
 * badges, where symbols are listed. A background that was ended answers from it without opening data or store.
 * Whatever it was made of takes it along when it changes. Words of pages that no market lists are not in it.
 */
export interface KeptAnswers {
  readonly settings: () => Promise<PageSettings | undefined>;
  readonly badge: (fund: FundKey) => Promise<BadgeModel | undefined>;
  /** For the symbols of a page. */
  readonly listings: () => Promise<(symbol: string) => SymbolListings | undefined>;
  /** Begins to work something out; the answer keeps it, unless something changed meanwhile. Never rejects. */
  readonly keeper: () => (found: Partial<Kept>) => Promise<void>;
  /** Never rejects. */
  readonly forget: () => Promise<void>;
}

export interface Kept {
  readonly settings?: PageSettings | undefined;
  readonly badges: readonly BadgeModel[];
  readonly listings: readonly SymbolListings[];
}

export interface KeptAnswersParts {
  /** What stood there when the background started. */
  readonly readAtStart: () => Promise<unknown>;
  readonly write: (kept: Kept) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Resolves when answers have gone out: what is kept is for the next background. */
  readonly afterAnswer: () => Promise<void>;
  readonly report: (doing: string, error: unknown) => void;
}

/** Funds kept, and symbols: those of a long page; 25 kB together, read in a millisecond. */
export const MOST_KEPT = 80;

export function makeKeptAnswers(parts: KeptAnswersParts): KeptAnswers {
  const { readAtStart, write, remove, afterAnswer, report } = parts;
  let reading: Promise<Known> | undefined;
  let writing: Promise<void> | undefined;
  /** Counts what made earlier answers old. */
  let age = 0;

  const known = () => {
    reading ??= readAtStart().then((stored) => withFound(NOTHING, isKept(stored) ? stored : {}));
    return reading;
  };

  /** One page's settings, listings and badges in one go. */
  async function writeOnce(): Promise<void> {
    await afterAnswer();
    writing = undefined;
    const begun = age;
    const now = await known();
    // Nothing is awaited between this and the writing: what was forgotten must not come back.
    if (age !== begun || now === NOTHING) return;
    try {
      await write(keptOf(now));
    } catch (error) {
      report('keeping answers', error);
    }
  }

  return {
    settings: async () => (await known()).settings,
    badge: async (fund) => (await known()).badges.get(fundKeyText(fund)),
    async listings() {
      const { listings } = await known();
      return (symbol) => listings.get(symbol);
    },
    keeper() {
      const begun = age;
      return async (found) => {
        if (!hasNew(await known(), found) || age !== begun) return;
        // Others may have kept something since.
        reading = known().then((now) => withFound(now, found));
        writing ??= writeOnce();
        await writing;
      };
    },
    async forget() {
      age += 1;
      reading = Promise.resolve(NOTHING);
      try {
        await remove();
      } catch (error) {
        report('forgetting answers', error);
      }
    },
  };
}

interface Known {
  readonly settings: PageSettings | undefined;
  readonly badges: ReadonlyMap<string, BadgeModel>;
  readonly listings: ReadonlyMap<string, SymbolListings>;
}

const NOTHING: Known = { settings: undefined, badges: new Map(), listings: new Map() };

function withFound(known: Known, { settings, badges = [], listings = [] }: Partial<Kept>): Known {
  const symbolOf = ({ symbol }: SymbolListings) => symbol;
  return {
    settings: settings ?? known.settings,
    badges: latest([...known.badges.values(), ...badges], fundKeyText),
    listings: latest([...known.listings.values(), ...listings], symbolOf),
  };
}

function hasNew(known: Known, { settings, badges = [], listings = [] }: Partial<Kept>): boolean {
  return (
    (settings !== undefined && settings !== known.settings) ||
    badges.some((badge) => known.badges.get(fundKeyText(badge)) !== badge) ||
    listings.some((each) => known.listings.get(each.symbol) !== each)
  );
}

function keptOf({ settings, badges, listings }: Known): Kept {
  return {
    ...(settings && { settings }),
    badges: [...badges.values()],
    listings: [...listings.values()],
  };
}

/** Those asked for last, the latest at the end. */
function latest<T>(all: readonly T[], nameOf: (each: T) => string): Map<string, T> {
  const byName = new Map<string, T>();
  for (const each of all) {
    byName.delete(nameOf(each));
    byName.set(nameOf(each), each);
  }
  return new Map([...byName].slice(-MOST_KEPT));
}

const isForeignListing: Guard<ForeignListing> = shape({
  market: oneOf(['CA', 'TW', 'EU', 'DE', 'LSE']),
  name: text,
});

const isPageSettings: Guard<PageSettings> = shape({
  on: flag,
  sitesOff: list(text),
  density: oneOf(['full', 'short', 'underline']),
  theme: oneOf(['system', 'light', 'dark']),
  contrast: oneOf(['system', 'more']),
  stripHiddenOn: list(text),
  mutedTickers: list(text),
  mutedWords: list(text),
  alwaysMark: list(shape({ host: text, ticker: text })),
  benchmark: text,
  listOnBadges: flag,
});

const isKept: Guard<Kept> = shape({
  settings: maybe(isPageSettings),
  badges: list(isBadge),
  listings: list(shape({ symbol: text, usName: maybe(text), elsewhere: list(isForeignListing) })),
});
