// `npm run soak [-- --minutes N] [-- --browser firefox]`: the half hour of hardening 25, by the clock on the wall.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from './browsers/chromium-browser.ts';
import type { DrivenPage } from './browsers/driven-browser.ts';
import { ensureChromium } from './browsers/ensure-chromium.ts';
import { findFirefox } from './browsers/find-browser.ts';
import { pointAt } from './browsers/find-on-page.ts';
import { openFirefox } from './browsers/firefox-browser.ts';
import { startFixtureServer } from './browsers/fixture-server.ts';
import { buildExtension } from './build/extension-build.ts';
import { PROJECT_ROOT } from './project.ts';

const LOADS = 300;
/** Listed sites, each with one of the demo's pages and a fund to point at. */
const PAGES = [
  ['https://finance.yahoo.com/news/soak.html', 'article', 'AIQ'],
  ['https://stockanalysis.com/etf/soak/', 'table', 'QQQ'],
  ['https://etfdb.com/etf/soak/', 'quote', 'AIQ'],
  ['https://www.reddit.com/r/ETFs/soak', 'thread', 'VOO'],
] as const;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const minutes = Number(values.minutes);
const isFirefox = values.browser === 'firefox';

async function openBrowser(proxy: string) {
  const extension = await buildExtension({
    browser: isFirefox ? 'firefox' : 'chrome',
    mode: 'production',
  });
  if (!isFirefox) return openChromium(await ensureChromium(console.log), { extension, proxy });
  const firefox = findFirefox();
  if (firefox === undefined) throw new Error('no Firefox found: set FIREFOX_PATH');
  return openFirefox(firefox, { extension, proxy });
}

/** As a reader would: opens the page, scrolls, points at a fund. */
async function readPage(page: DrivenPage, nth: number): Promise<void> {
  const [url, , word] = PAGES[nth % PAGES.length] ?? PAGES[0];
  await page.goto(url);
  await page.waitFor(`${url} to be marked`, () => CSS.highlights.size > 0, 60_000);
  await page.mouse.wheel(400);
  await page.evaluate(untilAtRest);
  await pointAt(page, word);
}

/** In the page: Firefox scrolls for a while after the wheel. Ten frames without a move are rest. */
async function untilAtRest(): Promise<void> {
  for (let last = -1, still = 0; still < 10; last = scrollY) {
    await new Promise((done) => requestAnimationFrame(done));
    still = scrollY === last ? still + 1 : 0;
  }
}

const server = await startFixtureServer();
for (const [url, name] of PAGES) {
  server.serve(url, readFileSync(join(PROJECT_ROOT, 'test', 'demo', `${name}.html`), 'utf8'));
}
const browser = await openBrowser(server.proxy);
try {
  const page = await browser.newPage();
  const start = performance.now();
  for (let load = 0; load < LOADS; load += 1) {
    const due = start + (load * minutes * 60_000) / LOADS;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    await readPage(page, load);
    if (load % 30 === 29) console.log(`${load + 1} loads, ${server.requests.length} requests`);
  }
  const own: readonly string[] = PAGES.map(([url]) => url);
  const others = server.requests.filter((url) => !own.includes(url));
  const took = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`${browser.version}: ${LOADS} page loads in ${took} minutes`);
  console.log(`${others.length} requests beside the pages${others.map((url) => `\n  ${url}`)}`);
  process.exitCode = others.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
