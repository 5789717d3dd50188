/** One position at one report date. */
export interface Position {
  /** The same security in both reports: CUSIP, ISIN or another stable key. */
  readonly key: string;
  readonly shares: number;
  /** Value in dollars at that date. */
  readonly valueUsd: number;
}

export interface BookChange {
  /** At least this share of the book was exchanged, fraction of assets at the later date. */
  readonly changed: number;
  /** Factor by which creations and redemptions scaled all positions. */
  readonly scale: number;
  readonly entered: number;
  readonly left: number;
}

/** The two reports of one fund. */
export interface BookReports {
  readonly before: readonly Position[];
  readonly after: readonly Position[];
  /**
   * Net assets at the later date. Lines that cannot be followed (derivatives, cash, securities without an
   * identifier) are in no position: measured against all assets they count as unchanged.
   */
  readonly assetsUsd?: number;
}

/**
 * How much of the book changed between two reports of one fund: half the sum of share changes times
 * price over assets, net of creations.
 *
 * Creations and redemptions scale every position alike. The scale is chosen to make the change as
 * small as possible, and a share count that moved with the inverse of the price is read as a split, so the
 * result is a lower bound; trades made and undone between the dates are not seen either. A position that
 * left is valued at its old price, grown by nothing.
 * Undefined when either report is empty.
 */
export function bookChangeOf({ before, after, assetsUsd }: BookReports): BookChange | undefined {
  const filed = pairsOf(before, after);
  const held = after.reduce((sum, position) => sum + Math.abs(position.valueUsd), 0);
  if (held === 0 || before.length === 0) return undefined;
  const pairs = filed.map((pair) => withoutSplit(pair, scaleOf(filed)));
  const scale = scaleOf(pairs);
  const traded = pairs.reduce(
    (sum, { was, is, price }) => sum + Math.abs(is - scale * was) * price,
    0,
  );
  return {
    changed: Math.min(1, traded / 2 / Math.max(held, assetsUsd ?? 0)),
    scale,
    entered: pairs.filter(({ was }) => was === 0).length,
    left: pairs.filter(({ is }) => is === 0).length,
  };
}

interface Pair {
  /** Shares before and after. */
  readonly was: number;
  readonly is: number;
  /** Dollars a share: the later report's where it is still held, else the earlier one's. */
  readonly price: number;
  /** Dollars a share in the earlier report; absent where it was not held. */
  readonly oldPrice?: number;
}

function pairsOf(before: readonly Position[], after: readonly Position[]): Pair[] {
  const [was, is] = [byKey(before), byKey(after)];
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const oldPrice = priceOf(old);
    const price = priceOf(now) ?? oldPrice;
    if (price === undefined) return [];
    return [
      {
        was: old?.shares ?? 0,
        is: now?.shares ?? 0,
        price,
        ...(oldPrice !== undefined && { oldPrice }),
      },
    ];
  });
}

function priceOf(position: Position | undefined): number | undefined {
  if (!position || position.shares === 0) return undefined;
  return Math.abs(position.valueUsd / position.shares);
}

/** Shares after for one before, as splits are made; their inverses are reverse splits. */
const SPLITS = [1.5, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
/** The price may move on its own by this factor between two reports and still show the split. */
const PRICE_ROOM = 1.5;

/** The pair with the old shares counted in new ones, where a split explains price and count better than trades. */
function withoutSplit(pair: Pair, scale: number): Pair {
  const { was, is, price, oldPrice } = pair;
  if (is === 0 || oldPrice === undefined) return pair;
  const fell = oldPrice / price;
  const possible = SPLITS.flatMap((split) => [split, 1 / split]).filter(
    (split) => fell > split / PRICE_ROOM && fell < split * PRICE_ROOM,
  );
  const traded = (split: number) => Math.abs(is - scale * split * was);
  const best = possible.reduce((a, b) => (traded(b) < traded(a) ? b : a), 1);
  return { ...pair, was: was * best };
}

/** Lots of one security are one position. */
function byKey(positions: readonly Position[]): Map<string, Position> {
  const sums = new Map<string, Position>();
  for (const position of positions) {
    const known = sums.get(position.key);
    sums.set(position.key, {
      key: position.key,
      shares: (known?.shares ?? 0) + position.shares,
      valueUsd: (known?.valueUsd ?? 0) + position.valueUsd,
    });
  }
  return sums;
}

/**
 * The scale that makes the sum of |is - scale * was| * price smallest: the median of is / was, weighted
 * by was * price (the sum is convex and bends only at those ratios).
 */
function scaleOf(pairs: readonly Pair[]): number {
  const ratios = pairs
    .filter(({ was }) => was !== 0)
    .map(({ was, is, price }) => ({ ratio: is / was, weight: Math.abs(was) * price }))
    .sort((a, b) => a.ratio - b.ratio);
  const half = ratios.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { ratio, weight } of ratios) {
    passed += weight;
    if (passed >= half) return ratio;
  }
  return 1;
}
