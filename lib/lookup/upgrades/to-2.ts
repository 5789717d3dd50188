import type { IDBPDatabase } from 'idb';

/** Version 2: a snapshot fetched by the reader's wish; files under their hashes, and which of them are in use. */
export function upgradeTo2(database: IDBPDatabase): void {
  database.createObjectStore('snapshot-files');
  database.createObjectStore('snapshot');
}
