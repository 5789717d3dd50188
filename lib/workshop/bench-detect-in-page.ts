import { fillPage, type PageShape } from './bench-detect-pages.ts';
import { makeWays } from './bench-detect-ways.ts';

/** What one measurement in the page is asked for. */
export interface Measurement {
  readonly shape: PageShape;
  readonly nodes: number;
  /** Timed one after the other in every round, so that a busy stretch of the machine meets all of them. */
  readonly ways: readonly string[];
  /** Rounds before those that count. */
  readonly warmUp: number;
  readonly rounds: number;
}

/**
 * Milliseconds of each way, one per round that counts. The page is made anew before every run. Runs in the
 * browser, on a cross-origin isolated page: its clock has steps of 5 µs.
 */
function measure({ shape, nodes, ways, warmUp, rounds }: Measurement): number[][] {
  const known = makeWays();
  const runs = ways.map((way) => {
    const run = known[way];
    if (!run) throw new Error(`no such way: ${way}`);
    return run;
  });
  const times: number[][] = ways.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      fillPage(shape, nodes);
      document.body.getBoundingClientRect();
      const start = performance.now();
      run();
      const time = performance.now() - start;
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

Object.assign(globalThis, { measureDetection: measure });
