import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageHtml } from '#lib/workshop/bench/bench-detect-pages.ts';
import { type PageShape, SHAPES } from '#lib/workshop/bench/bench-detect-shapes.ts';
import { type PageDensity, pageDensity } from '#lib/workshop/bench/page-density.ts';
import { LABELLED_PAGES } from '#lib/workshop/detection/labelled-pages.ts';

/** The pages that detection is timed on are as dense in texts and capital words as saved pages of their kind. */

const SHAPE_NAMES: readonly PageShape[] = ['article', 'table', 'thread'];
const NODES = 10_000;
/** Figures that decide how much there is to do. Lengths are compared by themselves. */
const FIGURES = ['blanks', 'capitals', 'symbols', 'links', 'attributes', 'numbers'] as const;

const made = Object.fromEntries(
  SHAPE_NAMES.map((shape) => [shape, pageDensity(pageHtml(shape, NODES))]),
);

describe.each(SHAPE_NAMES)('a page of the benchmark: %s', (shape) => {
  test('has as many text nodes as asked for, the same each time', () => {
    expect(made[shape]?.nodes).toBeGreaterThanOrEqual(NODES);
    expect(made[shape]?.nodes).toBeLessThan(NODES * 1.01);
    expect(pageHtml(shape, 500)).toBe(pageHtml(shape, 500));
  });

  test.each(FIGURES)('%s are as its shape says', (figure) => {
    expect(made[shape]?.[figure]).toBeCloseTo(SHAPES[shape][figure], 1);
  });

  test('half of its texts are as long as its shape says', () => {
    const { lengths } = SHAPES[shape];
    // Numbers have four to seven characters, whatever else is said.
    expect(made[shape]?.lengths[2]).toBeGreaterThan(lengths[1]);
    expect(made[shape]?.lengths[2]).toBeLessThan(lengths[3]);
    expect(Math.abs((made[shape]?.lengths[5] ?? 0) / lengths[5] - 1)).toBeLessThan(0.1);
  });
});

const folder = join(LABELLED_PAGES, 'html');
const isHere = existsSync(folder);
if (!isHere)
  process.stderr.write('SKIPPED: density of saved pages, none in ../shared/data/pages/html\n');

/** Forum and comments; capital words and symbols of threads are those of investors' discussions instead. */
const THREADS = ['neg-html-10.html', 'neg-html-28.html'];
const FEWEST_NODES = 60;
const FEWEST_CELLS = 100;

function kindOf(name: string, { nodes, cells }: PageDensity): PageShape | undefined {
  if (nodes < FEWEST_NODES) return undefined;
  if (THREADS.includes(name)) return 'thread';
  if (name.startsWith('finnews-') || name.startsWith('neg-')) return 'article';
  return cells > FEWEST_CELLS ? 'table' : undefined;
}

function savedPages(shape: PageShape): PageDensity[] {
  return readdirSync(folder).flatMap((name) => {
    const density = name.endsWith('.html') && pageDensity(readFileSync(join(folder, name), 'utf8'));
    return density && kindOf(name, density) === shape ? density : [];
  });
}

describe.runIf(isHere)('beside saved pages', () => {
  test.each(SHAPE_NAMES)(
    '%s: the benchmark’s page lies among those of its kind',
    { timeout: 30_000 },
    (shape) => {
      const saved = savedPages(shape);
      expect(saved.length).toBeGreaterThanOrEqual(THREADS.length);
      const figures = FIGURES.filter(
        (figure) => shape !== 'thread' || (figure !== 'capitals' && figure !== 'symbols'),
      );
      for (const figure of figures) {
        const values = saved.map((density) => density[figure]);
        const one = made[shape]?.[figure] ?? Number.NaN;
        expect(one, figure).toBeGreaterThanOrEqual(Math.min(...values));
        expect(one, figure).toBeLessThanOrEqual(Math.max(...values));
      }
      const half = saved.map(({ lengths }) => lengths[2]);
      expect(made[shape]?.lengths[2]).toBeGreaterThanOrEqual(Math.min(...half));
      expect(made[shape]?.lengths[2]).toBeLessThanOrEqual(Math.max(...half));
    },
  );
});
