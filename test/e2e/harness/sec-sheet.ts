import { secRecordSchema } from '#lib/funds/sec-record.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { startAgain } from '#lib/workshop/browsers/open-extension-page.ts';
import { SecReplay } from '#test/replay/sec-replay.ts';
import { askFrom } from './ask-from.ts';
import { clickOn } from './click-on.ts';
import type { Stage } from './harness.ts';

/** AIQ on our own page, with the button that asks SEC. */
export const AIQ_SHEET = 'popup.html?fund=US:AIQ&view=latest';

/** SEC answers from a new replay; other tests' faults are gone. */
export function serveReplay({ server }: Stage): SecReplay {
  const replay = new SecReplay();
  server.serveRest((url) => replay.answer(url));
  return replay;
}

/** The sheet with nothing kept from before, the queue's pauses neither. */
export async function freshSheet(stage: Stage): Promise<DrivenPage> {
  const page = await stage.openExtensionPage(AIQ_SHEET);
  await forgetEverything(page);
  return page;
}

export async function forgetEverything(page: DrivenPage): Promise<void> {
  const wiped = await askFrom(page)('wipe', { what: 'everything' });
  if (!wiped.ok) throw new Error(`not wiped: ${wiped.problem.reason}`);
  await startAgain(page, AIQ_SHEET);
}

/** Real click on the button, once it is there. */
export async function getLatest(page: DrivenPage): Promise<void> {
  await page.bringToFront();
  await page.waitFor('the button', () =>
    [...document.querySelectorAll('.latest button')].some((button) =>
      /Get latest|Try again/.test(button.textContent ?? ''),
    ),
  );
  await clickOn(page, '.latest button');
}

/** Everything kept of SEC's answers, straight from the store. */
export async function keptOf(page: DrivenPage): Promise<unknown[]> {
  return await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('lookthrough');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const store = database.transaction('records').objectStore('records');
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done) => {
        request.onsuccess = () => done(request.result);
      });
    const keys = await read(store.getAllKeys());
    const values = await Promise.all(
      keys.filter((key) => String(key).startsWith('sec ')).map((key) => read(store.get(key))),
    );
    database.close();
    return values;
  });
}

/** No part of a record, and none but the replay's report. Throws otherwise. */
export async function checkWholeOrNothing(page: DrivenPage): Promise<void> {
  for (const record of await keptOf(page)) {
    const { report } = secRecordSchema.parse(record);
    const weights = JSON.stringify(report?.lines.weights);
    if (weights !== '[0.61,0.29,0.095]') throw new Error(`a record with weights ${weights}`);
  }
}

/** How often SEC was asked for the search and for the report. */
export function askedOf({ asked }: SecReplay): { searches: number; reports: number } {
  return {
    searches: asked.filter((address) => address.includes('S000061326')).length,
    reports: asked.filter((address) => address.endsWith('/primary_doc.xml')).length,
  };
}
