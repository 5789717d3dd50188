import type { FundKey } from '#lib/funds/fund-key.ts';
import type { PackagedMarks } from '#lib/lookup/packaged-marks.ts';
import type { Caller } from '#lib/messages/sender.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import type { PageSettings } from '#lib/settings/page-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { recognisedBadge } from '#lib/view/recognised-badge.ts';
import type { FundViews } from './fund-views.ts';
import type { KeptAnswers } from './kept-answers.ts';

export interface FirstBadgesParts {
  readonly marks: PackagedMarks;
  readonly kept: Pick<KeptAnswers, 'badge' | 'keeper'>;
  /** Whether what is worked out now may be kept: not while something read in a private window is part of it, or data fail. */
  readonly mayKeep: () => boolean;
  /** As kept, or for a private window as changed there; so are lists and views. */
  readonly settings: (window: Window) => Promise<PageSettings>;
  readonly hasWatchlists: (window: Window) => Promise<boolean>;
  /** Loads the scripts that work badges out; the same ones every time. */
  readonly views: (window: Window) => Promise<Pick<FundViews, 'badge' | 'mine'>>;
}

type Window = Pick<Caller, 'isPrivate'>;

/**
 * Badges of funds, the cheapest way that there is: those kept, else the words that were worked out when the
 * package was built, so that a page full of tickers costs a woken background one file. Whatever else is asked
 * loads the scripts that work it out.
 */
export interface FirstBadges {
  /** In the order of the funds. */
  readonly of: (funds: readonly FundKey[], window: Window) => Promise<readonly BadgeModel[]>;
}

export function makeFirstBadges(parts: FirstBadgesParts): FirstBadges {
  const { marks, kept } = parts;

  async function badge(fund: FundKey, { readers, window }: Asked): Promise<BadgeModel> {
    // Those kept say what the kept choices made of them; a private window may have others.
    const known = window.isPrivate ? undefined : await kept.badge(fund);
    if (known !== undefined) return known;
    const [found, { listsSpeak, benchmark }] = await Promise.all([marks.find(fund), readers()]);
    if (found.kind === 'no-facts' && !listsSpeak) return recognisedBadge(found.result);
    // Packaged marks compare with the default fund.
    if (found.kind !== 'mark' || benchmark !== DEFAULT_SETTINGS.benchmark) {
      return (await parts.views(window)).badge(fund);
    }
    const { ticker, market } = fund;
    const packaged = { ticker, market, coverage: 'covered', ...found.mark } as const;
    const mine = listsSpeak ? await (await parts.views(window)).mine(fund) : undefined;
    return mine === undefined ? packaged : { ...packaged, mine };
  }

  async function readersNow(window: Window): Promise<Readers> {
    const [{ listOnBadges, benchmark }, hasLists] = await Promise.all([
      parts.settings(window),
      parts.hasWatchlists(window),
    ]);
    return { benchmark, listsSpeak: listOnBadges && hasLists };
  }

  return {
    async of(funds, window) {
      const keep = kept.keeper();
      // A page asks for a hundred badges at once: they share one reading of the store.
      let reading: Promise<Readers> | undefined;
      const readers = () => {
        reading ??= readersNow(window);
        return reading;
      };
      const badges = await Promise.all(funds.map((fund) => badge(fund, { readers, window })));
      if (!window.isPrivate && parts.mayKeep()) void keep({ badges: badges.filter(isCovered) });
      return badges;
    },
  };
}

interface Asked {
  readonly readers: () => Promise<Readers>;
  readonly window: Window;
}

/** What of the reader's choices a badge depends on. */
interface Readers {
  readonly benchmark: string;
  /** Whether the reader's lists can say something of funds. */
  readonly listsSpeak: boolean;
}

/** What could not be read now may be readable later. */
function isCovered({ coverage }: BadgeModel): boolean {
  return coverage === 'covered';
}
