import { afterPaint } from '#lib/page/after-paint.ts';

/** A page that nobody sees draws no frames, and a popup should come to life all the same, ms. */
const LONGEST_WAIT_MS = 100;

/** Until the page's first frame was drawn: what is loaded before it takes the processor from it. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((done) => void afterPaint(done, LONGEST_WAIT_MS));
}
