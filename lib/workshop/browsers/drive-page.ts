import type { DrivenPage } from './driven-browser.ts';
import { PROBE_EVENT } from './overlay-probe.ts';
import type { OverlaySnapshot } from './overlay-snapshot.ts';

/** A hang guard, not a promise: a busy machine with two browsers may take seconds for what takes 50 ms on a still one. */
const WAIT_MS = 20_000;
const POLL_MS = 50;

/** What a browser's driver supplies; the rest of `DrivenPage` is the same for all. */
export interface PageControls
  extends Omit<DrivenPage, 'evaluate' | 'waitFor' | 'text' | 'overlay' | 'errors'> {
  /** Value of a JavaScript expression in the page's own world, promises awaited. */
  evaluateSource(source: string): Promise<unknown>;
}

/** Adds to a driver's controls what needs only `evaluateSource`. */
export function drivePage(controls: PageControls, errors: readonly string[]): DrivenPage {
  // The caller's function decides the type; JSON values arrive as they were sent.
  const evaluate = async <R, A>(fn: (arg: A) => R | Promise<R>, arg?: A): Promise<R> =>
    (await controls.evaluateSource(
      `(${fn})(${arg === undefined ? '' : JSON.stringify(arg)})`,
    )) as R;
  return {
    ...controls,
    evaluate,
    waitFor: (what, fn, timeoutMs = WAIT_MS) =>
      until(what, () => evaluate(fn), timeoutMs).catch((error: unknown) => {
        throw new Error(`${String(error)}\npage: ${controls.url()}\nerrors: ${errors.join('; ')}`);
      }),
    text: () => evaluate(() => document.body.innerText),
    overlay: () => evaluate(readOverlay, PROBE_EVENT),
    errors,
  };
}

/** Asks again and again until the answer is truthy; fails saying `what` was awaited. */
export async function until<R>(
  what: string,
  ask: () => R | Promise<R>,
  timeoutMs: number = WAIT_MS,
): Promise<R> {
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() - start > timeoutMs) {
      throw new Error(`waited ${timeoutMs} ms for: ${what}`);
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

/** In the page: asks the probe extension, which answers in the same turn. */
function readOverlay(eventName: string): OverlaySnapshot {
  let detail: string | undefined;
  const listen = (event: Event) => {
    detail = String((event as CustomEvent).detail);
  };
  document.addEventListener(`${eventName}-answer`, listen);
  document.dispatchEvent(new CustomEvent(eventName));
  document.removeEventListener(`${eventName}-answer`, listen);
  if (detail === undefined) throw new Error('the overlay probe did not answer');
  return JSON.parse(detail);
}
