/**
 * Calls `run` within the next frame, right after the browser has laid the page out: there even a page that changes
 * without end is at rest, and asking where things stand costs nothing. What is changed there would be laid out a second
 * time, so `run` only looks. A tab in the background waits until it is seen.
 *
 * @returns takes it back
 */
export function afterLayout(run: () => void): () => void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    run();
  });
  // An observer is told of a size that it has not seen before, in the place between layout and paint.
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
