import { fillPage, type PageShape } from './bench-detect-pages.ts';
import { makeWays } from './bench-detect-ways.ts';

/** What the benchmark asks a page to do, one thing at a time, so that each can be measured from outside. */
export interface BenchedPage {
  /** Makes the page anew and waits until it is drawn. */
  readonly fill: (shape: PageShape, nodes: number) => Promise<void>;
  readonly run: (way: string) => void;
}

const ways = makeWays();

const benched: BenchedPage = {
  async fill(shape, nodes) {
    fillPage(shape, nodes);
    await frame();
    await frame();
  },
  run(way) {
    const run = ways[way];
    if (!run) throw new Error(`no such way: ${way}`);
    run();
  },
};

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

Object.assign(globalThis, { benched });
