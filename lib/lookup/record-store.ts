/**
 * Named records that survive restarts, if the browser lets us: `idb-record-store.ts` on disk,
 * `memory-record-store.ts` where it does not. Records are plain JSON values, parsed by whoever reads them.
 */
export interface RecordStore {
  /** Where records are kept; known once the store was used. */
  readonly kind: () => 'disk' | 'memory';
  readonly read: (key: string) => Promise<unknown>;
  /**
   * Replaces a record by what `change` makes of it, with no other change in between; `undefined` deletes it.
   * `change` must not wait for anything: the transaction would close.
   */
  readonly update: (key: string, change: (old: unknown) => unknown) => Promise<void>;
  readonly readAll: () => Promise<ReadonlyMap<string, unknown>>;
  readonly clear: () => Promise<void>;
}
