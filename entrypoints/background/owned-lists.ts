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
import { once } from './once.ts';

/** What the reader's lists say of funds. */
export interface OwnedLists {
  /** The first list with sizes, as one book; none when nothing in it can be compared. */
  readonly list: () => Promise<OwnedList | undefined>;
  /** For a fund's badge; nothing when the lists say nothing, or the reader wants no such words. */
  readonly words: (fund: FundKey, facts: FundFacts | undefined) => Promise<string | undefined>;
  /** Facts of some fund may be others now. */
  readonly forget: () => void;
}

export interface OwnedListsParts {
  readonly lookup: Pick<FundLookup, 'find'>;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
}

/** The lists as one edit left them, worked out once: a page asks for a hundred badges at once. */
interface Prepared {
  /** Lists made after all was wiped count their revisions from 1 again; no two edits have one id. */
  readonly of: Pick<Watchlists, 'revision' | 'lastEdit'>;
  readonly inLists: ReadonlySet<string>;
  /** Looks the funds up when first asked. */
  readonly book: () => Promise<Book>;
  readonly words: WeakMap<FundFacts, string | undefined>;
}

interface Book {
  readonly list: OwnedList | undefined;
  /** False where a fund could not be looked up just now. */
  readonly isWhole: boolean;
}

export function makeOwnedLists({ lookup, choices }: OwnedListsParts): OwnedLists {
  let prepared: Prepared | undefined;

  async function bookOf({ lists }: Watchlists): Promise<Book> {
    const list = lists.find((each) => !each.archived && ownedWeights(each).length > 0);
    if (list === undefined) return { list, isWhole: true };
    let isWhole = true;
    const funds = await Promise.all(
      ownedWeights(list).map(async ({ fund, weight }) => {
        const result = await lookup.find(fund);
        if (result.kind === 'unavailable') isWhole = false;
        return { weight, ...(result.kind === 'found' && { facts: result.facts }) };
      }),
    );
    return { list: ownedListOf({ name: list.name, total: list.rows.length, funds }), isWhole };
  }

  async function current(): Promise<Prepared> {
    const watchlists = await choices.watchlists();
    const { revision, lastEdit, lists } = watchlists;
    if (prepared?.of.revision === revision && prepared.of.lastEdit === lastEdit) return prepared;
    const rows = lists.flatMap((list) => (list.archived ? [] : list.rows));
    prepared = {
      of: { revision, ...(lastEdit !== undefined && { lastEdit }) },
      inLists: new Set(rows.map(fundKeyText)),
      book: once(() => bookOf(watchlists)),
      words: new WeakMap(),
    };
    return prepared;
  }

  async function listIn(asked: Prepared): Promise<OwnedList | undefined> {
    const { list, isWhole } = await asked.book();
    // A passing trouble does not stay.
    if (!isWhole && prepared === asked) prepared = undefined;
    return list;
  }

  return {
    list: async () => listIn(await current()),
    async words(fund, facts) {
      if (!(await choices.settings()).listOnBadges) return undefined;
      const asked = await current();
      if (asked.inLists.has(fundKeyText(fund))) return BADGE_WORDS.inYourList;
      const owned = facts && (await listIn(asked));
      if (facts === undefined || owned === undefined) return undefined;
      const { words } = asked;
      if (!words.has(facts)) words.set(facts, ownedWords(facts, owned));
      return words.get(facts);
    },
    forget: () => {
      prepared = undefined;
    },
  };
}
