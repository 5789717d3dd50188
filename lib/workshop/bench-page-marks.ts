import { type CDPSession, chromium } from 'playwright-core';
import type { FixtureServer } from './fixture-server.ts';
import { median } from './median.ts';
import { type PageCost, readPageCosts } from './page-cost.ts';

/** Paragraphs with a ticker each: the sizes at which ways of drawing differ. */
const SIZES = [1_000, 5_000];
const ROUNDS = 3;
/** Drawn and painted by then, ms. */
const DRAWN_MS = 400;
const PARAGRAPH = '<p>The Vanguard S&P 500 ETF (VOO) is cheap.</p>';
const documentOf = (size: number) =>
  `<!doctype html><html lang="en"><title>ETFs</title>${PARAGRAPH.repeat(size)}`;

interface Parts {
  readonly executable: string;
  readonly server: FixtureServer;
  readonly extension: string;
  readonly print: (line: string) => void;
}

/** Drawing marks beside the usual ways of drawing them: main thread with layout and paint, and nodes that it adds. */
export async function benchMarks(parts: Parts): Promise<void> {
  const { server, extension, print } = parts;
  for (const size of SIZES) {
    const address = `https://finance.yahoo.com/bench/marks-${size}`;
    server.serve(address, { body: documentOf(size) });
    const ways = await usualWays(parts, size);
    const without = await costOf({ server, addresses: [address] }, address);
    const withUs = await costOf({ server, addresses: [address], extension }, address);
    const overlay = ways.get('overlay, two screens')?.ms ?? 0;
    print(`${size} marks: main thread ms, nodes added`);
    print(
      `  ours (highlight, badges near the window): ${withUs.drawMs.toFixed(0)} ms in the drawing script, ${(withUs.drawMs / overlay).toFixed(1)} times the overlay (goal 1.5); reading and drawing with layout and paint ${(withUs.threadMs - without.threadMs).toFixed(0)} ms; ${withUs.nodes - without.nodes} nodes; shift ${(withUs.shift - without.shift).toFixed(3)}`,
    );
    for (const [name, { ms, nodes }] of ways)
      print(`  ${name}: ${ms.toFixed(0)} ms, ${nodes} nodes`);
  }
}

async function costOf(
  parts: Parameters<typeof readPageCosts>[0],
  address: string,
): Promise<PageCost> {
  const cost = (await readPageCosts(parts))?.get(address);
  if (!cost) throw new Error(`${address} was not read`);
  return cost;
}

type Way = (how: 'near' | 'all' | 'highlight' | 'inline') => number;

/** Medians of fresh pages; nothing of ours is in them. */
async function usualWays({ executable, server }: Parts, size: number) {
  const browser = await chromium.launch({
    executablePath: executable,
    args: [`--proxy-server=${server.proxy}`, '--disable-gpu'],
  });
  try {
    const found = new Map<string, { ms: number; nodes: number }>();
    for (const [name, how] of WAYS) {
      const times: number[] = [];
      let nodes = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const cdp = await page.context().newCDPSession(page);
        await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
        await page.setContent(documentOf(size));
        await page.waitForTimeout(DRAWN_MS);
        const before = await threadMs(cdp);
        nodes = await page.evaluate(draw as Way, how);
        await page.waitForTimeout(DRAWN_MS);
        times.push((await threadMs(cdp)) - before);
        await page.close();
      }
      found.set(name, { ms: median(times), nodes });
    }
    return found;
  } finally {
    await browser.close();
  }
}

const WAYS: readonly (readonly [string, Parameters<Way>[0]])[] = [
  ['overlay, two screens', 'near'],
  ['custom highlight, all', 'highlight'],
  ['overlay, all', 'all'],
  ['inline spans, all (the usual way)', 'inline'],
];

async function threadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** In the page: draws a badge at every ticker in one way; answers with the nodes it added. */
function draw(how: 'near' | 'all' | 'highlight' | 'inline'): number {
  const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  const rangeOf = (text: Text) => {
    const range = document.createRange();
    const at = text.data.indexOf('VOO');
    range.setStart(text, at);
    range.setEnd(text, at + 3);
    return range;
  };
  if (how === 'highlight') {
    CSS.highlights.set('bench', new Highlight(...texts.map(rangeOf)));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::highlight(bench){text-decoration:underline dotted}');
    document.adoptedStyleSheets.push(sheet);
    return 0;
  }
  if (how === 'inline') {
    for (const text of texts) {
      const span = document.createElement('span');
      span.textContent = 'fee 0.03%';
      text.splitText(text.data.indexOf(')')).before(span);
    }
    return texts.length * 3;
  }
  const host = document.createElement('div');
  document.documentElement.append(host);
  const boxes = texts.map((text) => rangeOf(text).getBoundingClientRect());
  const wanted = how === 'all' ? boxes : boxes.filter((box) => box.top < 2 * innerHeight);
  host.append(
    ...wanted.map((box) => {
      const badge = document.createElement('div');
      badge.textContent = 'fee 0.03%';
      badge.style.cssText = `position:absolute;left:${box.right + 300}px;top:${box.top}px`;
      return badge;
    }),
  );
  return 1 + 2 * wanted.length;
}
