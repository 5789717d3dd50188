import type { IDBPDatabase } from 'idb';

/** Version 1: one object store of named records (`settings`, `watchlists`, `dropped`). */
export function upgradeTo1(database: IDBPDatabase): void {
  database.createObjectStore('records');
}
