import type { FundKey } from '#lib/funds/fund-key.ts';
import { isBadge } from '#lib/messages/guards/reading-guards.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';

/**
 * Finished badges of the funds asked for last, in the browser's memory until it closes: a background that was
 * ended answers them without opening data or store. Whatever they were made of takes them along when it changes.
 */
export interface KeptBadges {
  readonly find: (fund: FundKey) => Promise<BadgeModel | undefined>;
  /** Begins to work badges out; the answer keeps them, unless something changed meanwhile. Never rejects. */
  readonly keeper: () => (badges: readonly BadgeModel[]) => Promise<void>;
  /** Never rejects. */
  readonly forget: () => Promise<void>;
}

export interface KeptBadgesParts {
  /** What stood there when the background started. */
  readonly readAtStart: () => Promise<unknown>;
  readonly write: (badges: readonly BadgeModel[]) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly report: (doing: string, error: unknown) => void;
}

/** Funds kept: those of a long page; 15 kB, read in a millisecond. */
export const MOST_KEPT = 80;

export function makeKeptBadges(parts: KeptBadgesParts): KeptBadges {
  const { readAtStart, write, remove, report } = parts;
  let reading: Promise<Map<string, BadgeModel>> | undefined;
  /** Counts what made earlier badges old. */
  let age = 0;

  async function read(): Promise<Map<string, BadgeModel>> {
    const stored = await readAtStart();
    const badges = Array.isArray(stored) && stored.every(isBadge) ? stored : [];
    return new Map(badges.map((badge) => [keyOf(badge), badge]));
  }

  const kept = () => {
    reading ??= read();
    return reading;
  };

  return {
    find: async (fund) => (await kept()).get(keyOf(fund)),
    keeper() {
      const begun = age;
      return async (badges) => {
        const known = await kept();
        const isNew = badges.some((badge) => known.get(keyOf(badge)) !== badge);
        if (age !== begun || !isNew) return;
        const all = [...known.values(), ...badges];
        reading = Promise.resolve(latest(all));
        try {
          await write([...(await reading).values()]);
        } catch (error) {
          report('keeping badges', error);
        }
      };
    },
    async forget() {
      age += 1;
      reading = Promise.resolve(new Map());
      try {
        await remove();
      } catch (error) {
        report('forgetting badges', error);
      }
    },
  };
}

/** Those asked for last, the latest at the end. */
function latest(badges: readonly BadgeModel[]): Map<string, BadgeModel> {
  const byFund = new Map<string, BadgeModel>();
  for (const badge of badges) {
    byFund.delete(keyOf(badge));
    byFund.set(keyOf(badge), badge);
  }
  return new Map([...byFund].slice(-MOST_KEPT));
}

function keyOf({ ticker, market }: FundKey): string {
  return `${market}:${ticker}`;
}
