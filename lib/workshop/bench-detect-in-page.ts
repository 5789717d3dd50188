import { fillPage, type PageShape } from './bench-detect-pages.ts';
import { makeWays } from './bench-detect-ways.ts';

/** What one measurement in the page is asked for. */
export interface Measurement {
  readonly shape: PageShape;
  readonly nodes: number;
  readonly way: string;
  /** Runs before the one that counts. */
  readonly warmUp: number;
  /** Runs that count; the answer is the fastest: what else the machine did is no part of it. */
  readonly rounds: number;
}

/** Milliseconds of the fastest run. The page is made anew before every run. Runs in the browser. */
function measure({ shape, nodes, way, warmUp, rounds }: Measurement): number {
  const run = makeWays()[way];
  if (!run) throw new Error(`no such way: ${way}`);
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    fillPage(shape, nodes);
    document.body.getBoundingClientRect();
    const start = performance.now();
    run();
    const time = performance.now() - start;
    if (round >= 0) times.push(time);
  }
  return Math.min(...times);
}

Object.assign(globalThis, { measureDetection: measure });
