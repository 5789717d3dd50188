import type { BrowserContext, Worker } from 'playwright-core';
import * as z from 'zod/mini';

/*
 * Chromium's address bar and menus are not for its driver: these hand our background the events that they make.
 */

/** Descriptions of what our background answers while `text` is typed after the keyword. */
export async function suggestionsIn(
  context: BrowserContext,
  origin: string,
  text: string,
): Promise<readonly string[]> {
  const worker = await workerOf(context, origin);
  const found = await worker.evaluate(
    `new Promise((done) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, done))`,
  );
  return z.parse(z.array(z.object({ description: z.string() })), found).map(plainText);
}

/** Chromium's own bindings hand an event to its listeners by `dispatch`. The worker has to run. */
export async function fireInWorker(
  context: BrowserContext,
  origin: string,
  happening: { readonly event: string; readonly details: readonly unknown[] },
): Promise<void> {
  const worker = await workerOf(context, origin);
  await worker.evaluate(({ event, details }) => {
    const parts = event.split('.');
    const found = parts.reduce<unknown>(
      (value, part) => Reflect.get(Object(value), part),
      Reflect.get(globalThis, 'chrome'),
    );
    const dispatch: unknown = Reflect.get(Object(found), 'dispatch');
    if (typeof dispatch !== 'function') throw new Error(`no event ${event}`);
    Reflect.apply(dispatch, found, details);
  }, happening);
}

/** Our background, started if need be. */
export async function workerOf(context: BrowserContext, origin: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(origin);
  const running = context.serviceWorkers().find(isOurs);
  return running ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
}

/** Descriptions are XML in Chromium. */
function plainText({ description }: { description: string }): string {
  return description.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
