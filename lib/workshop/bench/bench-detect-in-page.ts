import { fillPage } from './bench-detect-pages.ts';
import type { PageShape } from './bench-detect-shapes.ts';
import { makeWays } from './bench-detect-ways.ts';

/** What the benchmark asks a page to do, one thing at a time, so that each can be measured from outside. */
export interface BenchedPage {
  /** Makes the page anew, waits until it is drawn, and does what the way needs before it can be measured. */
  readonly fill: (shape: PageShape, nodes: number, way: string) => Promise<void>;
  readonly run: (way: string) => unknown;
  /** Lays the page out if it has changed. */
  readonly layOut: () => number;
}

const ways = makeWays();

const benched: BenchedPage = {
  async fill(shape, nodes, way) {
    fillPage(shape, nodes);
    await frame();
    await frame();
    await wayOf(way).prepare?.();
  },
  run: (way) => wayOf(way).run(),
  layOut: () => document.documentElement.offsetHeight,
};

function wayOf(name: string) {
  const way = ways[name];
  if (!way) throw new Error(`no such way: ${name}`);
  return way;
}

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

Object.assign(globalThis, { benched });
