import type { IssuerIdOf } from '#lib/funds/facts-with-sec-record.ts';
import type { PackagedSnapshot } from './packaged-snapshot.ts';

/** Numbers of issuers by their shown names; the same for a name as long as the background runs. */
export type IssuerIds = (snapshot: Pick<PackagedSnapshot, 'issuerNames'>) => Promise<IssuerIdOf>;

/** Far beyond any table, so that a larger one does not meet these. */
const FIRST_BEYOND = 1_000_000_000;

/** The number in the snapshot's table, else one that no table has. */
export function makeIssuerIds(): IssuerIds {
  const tables = new WeakMap<object, Promise<ReadonlyMap<string, number>>>();
  const beyond = new Map<string, number>();

  async function tableOf(snapshot: Pick<PackagedSnapshot, 'issuerNames'>) {
    const names = await snapshot.issuerNames();
    return new Map(names.map((name, id) => [name, id]));
  }

  return async (snapshot) => {
    const reading = tables.get(snapshot) ?? tableOf(snapshot);
    tables.set(snapshot, reading);
    // A failed reading is not kept.
    reading.catch(() => tables.delete(snapshot));
    const table = await reading;
    return (name) => {
      const id = table.get(name) ?? beyond.get(name) ?? FIRST_BEYOND + beyond.size;
      if (!table.has(name)) beyond.set(name, id);
      return id;
    };
  };
}
