import type { FundKey, FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { recognisedBadge } from '#lib/view/recognised-badge.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { FundViews } from './fund-views.ts';
import type { WorkedOutViews } from './fund-views-script.ts';
import type { FindListed } from './funds-behind.ts';

export interface PackagedViewsParts {
  readonly lookup: Pick<FundLookup, 'find' | 'packagedMark'>;
  readonly choices: Pick<ReadersChoices, 'settings' | 'hasWatchlists'>;
  /** Loads the script that works views out; the same one every time. */
  readonly workedOut: () => Promise<WorkedOutViews>;
}

export interface PackagedViews extends Omit<FundViews, 'forget'> {
  readonly findListed: () => Promise<FindListed>;
  readonly forget: () => Promise<void>;
}

/**
 * Views of funds. Marks of packaged funds were worked out when the package was built, so that a page full of
 * tickers costs a woken background one file; whatever else is asked loads the script that works it out.
 */
export function makePackagedViews(parts: PackagedViewsParts): PackagedViews {
  const { lookup, choices, workedOut } = parts;
  const views = async () => (await workedOut()).views;
  // A page asks for a hundred badges at once: they share one reading of the store.
  const settings = shared(choices.settings);
  const hasWatchlists = shared(choices.hasWatchlists);

  /** Whether the reader's lists can say something of funds. */
  async function listsSpeak(): Promise<boolean> {
    const [{ listOnBadges }, hasLists] = await Promise.all([settings(), hasWatchlists()]);
    return listOnBadges && hasLists;
  }

  async function packagedBadge(fund: FundKey): Promise<BadgeModel | undefined> {
    const [mark, { benchmark }, isListed] = await Promise.all([
      lookup.packagedMark(fund),
      settings(),
      listsSpeak(),
    ]);
    // Packaged marks compare with the default fund.
    if (!mark || benchmark !== DEFAULT_SETTINGS.benchmark) return undefined;
    const { ticker, market } = fund;
    const badge = { ticker, market, coverage: 'covered', ...mark } as const;
    const mine = isListed ? await (await views()).mine(fund) : undefined;
    return mine === undefined ? badge : { ...badge, mine };
  }

  return {
    async badge(fund) {
      const packaged = await packagedBadge(fund);
      if (packaged) return packaged;
      const result = await lookup.find(fund);
      const isPlain = result.kind !== 'found' && !(await listsSpeak());
      return isPlain ? recognisedBadge(result) : (await views()).badge(fund);
    },
    mine: async (fund) => (await views()).mine(fund),
    card: async (fund) => (await views()).card(fund),
    holdings: async (fund, page) => (await views()).holdings(fund, page),
    pageSummary: async (funds) => (await views()).pageSummary(funds),
    findListed: async () => (await workedOut()).findListed(),
    forget: async () => (await views()).forget(),
  };
}

/** Who asks while an answer is on its way gets the same one. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}

/** What changes of watched funds, looked after by the same script. */
export function changesWhenAsked(
  workedOut: () => Promise<WorkedOutViews>,
  report: (doing: string, error: unknown) => void,
): ChangeWatch {
  return {
    async look() {
      try {
        await (await workedOut()).changes.look();
      } catch (error) {
        report('looking for changes of watched funds', error);
      }
    },
    entries: async () => (await workedOut()).changes.entries(),
    markSeen: async () => (await workedOut()).changes.markSeen(),
  };
}
