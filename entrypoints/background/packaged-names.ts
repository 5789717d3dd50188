import type { ForeignListing, Listings } from '#lib/detect/candidate.ts';
import { parseListings } from '#lib/detect/foreign-listings.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { fundFinder } from '#lib/metrics/fund-names.ts';
import type { FindListed } from './funds-behind.ts';

type ForeignListings = ReadonlyMap<string, readonly ForeignListing[]>;

/** Names of all funds that we recognise, here and abroad. */
export interface PackagedNames {
  /** For the confirmation of candidates. Never rejects: what cannot be read is not recognised. */
  readonly listings: () => Promise<Listings>;
  readonly foreignName: (fund: { ticker: string; market: string }) => Promise<string | undefined>;
  /** The US fund that a name in a holdings list stands for. Made at the first fund of funds. */
  readonly findListed: () => Promise<FindListed>;
}

export interface PackagedNamesParts {
  readonly snapshot: SnapshotKeeper;
  /** Text of `data/listings.tsv`. */
  readonly readListings: () => Promise<string>;
  readonly report: (doing: string, error: unknown) => void;
}

export function makePackagedNames(parts: PackagedNamesParts): PackagedNames {
  let abroad: Promise<ForeignListings> | undefined;
  const finders = new WeakMap<PackagedSnapshot, FindListed>();

  async function readAbroad(): Promise<ForeignListings> {
    try {
      return parseListings(await parts.readListings());
    } catch (error) {
      parts.report('reading the foreign listings', error);
      abroad = undefined;
      return new Map();
    }
  }

  const foreign = () => {
    abroad ??= readAbroad();
    return abroad;
  };

  return {
    async listings() {
      const [us, elsewhere] = await Promise.all([
        parts.snapshot.use((open) => open.nameOf),
        foreign(),
      ]);
      return {
        usName: (ticker) => (us === 'unavailable' ? undefined : us(ticker)),
        elsewhere: (symbol) => elsewhere.get(symbol) ?? [],
      };
    },
    async foreignName({ ticker, market }) {
      const listings = (await foreign()).get(ticker) ?? [];
      return listings.find((listing) => listing.market === market)?.name;
    },
    async findListed() {
      const finder = await parts.snapshot.use((open) => {
        const made = finders.get(open) ?? fundFinder(open.listing());
        finders.set(open, made);
        return made;
      });
      return finder === 'unavailable' ? () => undefined : finder;
    },
  };
}
