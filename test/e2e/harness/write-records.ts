import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Puts records into the store as another version of the extension would have left them. */
export async function writeRecords(
  page: DrivenPage,
  records: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(async (text) => {
    const all: Record<string, unknown> = JSON.parse(text);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('lookthrough');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction('records', 'readwrite');
    for (const [key, value] of Object.entries(all)) writing.objectStore('records').put(value, key);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, JSON.stringify(records));
}
