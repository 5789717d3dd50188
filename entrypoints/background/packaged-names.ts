import type { Listings } from '#lib/detect/candidate.ts';
import type { ForeignListings } from '#lib/detect/foreign-listings.ts';
import type { SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';

/** Names of all funds that we recognise, here and abroad. */
export interface PackagedNames {
  /** For the confirmation of candidates. Never rejects: what cannot be read is not recognised. */
  readonly listings: () => Promise<PackagedListings>;
  readonly foreignName: (fund: { ticker: string; market: string }) => Promise<string | undefined>;
}

export interface PackagedListings extends Listings {
  /** False where something could not be read: what it does not know may be known later. */
  readonly isWhole: boolean;
}

export interface PackagedNamesParts {
  readonly snapshot: SnapshotKeeper<Pick<SnapshotIndex, 'nameOf'>>;
  /** What `data/listings.tsv` says, by symbol. */
  readonly readListings: () => Promise<ForeignListings>;
  readonly report: (doing: string, error: unknown) => void;
}

export function makePackagedNames(parts: PackagedNamesParts): PackagedNames {
  let abroad: Promise<ForeignListings | undefined> | undefined;

  async function readAbroad(): Promise<ForeignListings | undefined> {
    try {
      return await parts.readListings();
    } catch (error) {
      parts.report('reading the foreign listings', error);
      abroad = undefined;
      return undefined;
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
        elsewhere: (symbol) => elsewhere?.(symbol) ?? [],
        isWhole: us !== 'unavailable' && elsewhere !== undefined,
      };
    },
    async foreignName({ ticker, market }) {
      const listings = (await foreign())?.(ticker) ?? [];
      return listings.find((listing) => listing.market === market)?.name;
    },
  };
}
