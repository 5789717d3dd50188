/** Everything that our extension keeps, as text. In a page of ours. */
export async function everythingStored(): Promise<string> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('lookthrough');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const names = [...database.objectStoreNames];
  const stores = names.map(
    (name) =>
      new Promise<unknown>((done, fail) => {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        store.transaction.oncomplete = () => done([name, keys.result, values.result]);
        store.transaction.onerror = () => fail(store.transaction.error);
      }),
  );
  const text = JSON.stringify(await Promise.all(stores));
  database.close();
  return text;
}
