/** One step from a version of the stored watchlists to the next: a file of its own, named `v1-to-v2.ts`. */
export interface WatchlistsUpgrade {
  readonly from: number;
  /** Gives a whole new record, `version` included. Never throws: what it cannot read it leaves as it is. */
  readonly upgrade: (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}
