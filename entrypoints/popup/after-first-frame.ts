/** A page that nobody sees draws no frames, and a popup should come to life all the same, ms. */
const LONGEST_WAIT_MS = 100;

/** Until the page's first frame was drawn: what is loaded before it takes the processor from it. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_WAIT_MS);
  });
}
