import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import { type OwnedList, ownedListOf } from '#lib/view/owned-list.ts';
import { ownedWords } from '#lib/view/owned-words.ts';
import { BADGE_WORDS } from '#lib/view/words/badge-words.ts';
import { ownedWeights } from '#lib/watchlists/owned-weights.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';

/** What the reader's lists say of funds. */
export interface OwnedLists {
  /** The first list with sizes, as one book; none when nothing in it can be compared. */
  readonly list: () => Promise<OwnedList | undefined>;
  /** For a fund's badge; nothing when the lists say nothing, or the reader wants no such words. */
  readonly words: (fund: FundKey, facts: FundFacts | undefined) => Promise<string | undefined>;
}

export interface OwnedListsParts {
  readonly lookup: Pick<FundLookup, 'find'>;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
}

/** The lists of one revision, worked out once: a page asks for a hundred badges at once. */
interface Prepared {
  readonly revision: number;
  readonly inLists: ReadonlySet<string>;
  readonly list: Promise<OwnedList | undefined>;
  readonly words: WeakMap<FundFacts, string | undefined>;
}

export function makeOwnedLists({ lookup, choices }: OwnedListsParts): OwnedLists {
  let prepared: Prepared | undefined;

  async function bookOf({ lists }: Watchlists): Promise<OwnedList | undefined> {
    const list = lists.find((each) => !each.archived && ownedWeights(each).length > 0);
    if (list === undefined) return undefined;
    const funds = await Promise.all(
      ownedWeights(list).map(async ({ fund, weight }) => {
        const result = await lookup.find(fund);
        return { weight, ...(result.kind === 'found' && { facts: result.facts }) };
      }),
    );
    return ownedListOf({ name: list.name, total: list.rows.length, funds });
  }

  async function current(): Promise<Prepared> {
    const watchlists = await choices.watchlists();
    if (prepared?.revision === watchlists.revision) return prepared;
    const rows = watchlists.lists.flatMap((list) => (list.archived ? [] : list.rows));
    prepared = {
      revision: watchlists.revision,
      inLists: new Set(rows.map(fundKeyText)),
      list: bookOf(watchlists),
      words: new WeakMap(),
    };
    return prepared;
  }

  return {
    list: async () => (await current()).list,
    async words(fund, facts) {
      if (!(await choices.settings()).listOnBadges) return undefined;
      const { inLists, list, words } = await current();
      if (inLists.has(fundKeyText(fund))) return BADGE_WORDS.inYourList;
      const owned = facts && (await list);
      if (facts === undefined || owned === undefined) return undefined;
      if (!words.has(facts)) words.set(facts, ownedWords(facts, owned));
      return words.get(facts);
    },
  };
}
