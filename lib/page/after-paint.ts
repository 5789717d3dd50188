/** Tabs in the background draw no frames; nothing of ours waits for them longer than this, ms. */
const LONGEST_FRAME_MS = 250;

/**
 * Calls `run` right after the browser has drawn a frame. Then its layout is up to date, and asking where things stand
 * makes it work out nothing; at any other moment a question may take as long as laying out the whole page.
 *
 * @param longestMs where no frame is drawn
 * @returns takes it back
 */
export function afterPaint(run: () => void, longestMs: number = LONGEST_FRAME_MS): () => void {
  let timer = setTimeout(start, longestMs);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  function start(): void {
    cancelAnimationFrame(frame);
    run();
  }
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
