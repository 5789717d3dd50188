import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openChromium } from '../browsers/chromium-browser.ts';
import type { DrivenPage } from '../browsers/driven-browser.ts';
import { findChromium } from '../browsers/find-browser.ts';
import { startFixtureServer } from '../browsers/fixture-server.ts';
import { writeOverlayProbe } from '../browsers/overlay-probe.ts';
import { buildExtension } from '../build/extension-build.ts';
import { savedPages } from './bench-page.ts';
import { type PlacementReading, readPlacement, sumOf } from './bench-page-placement.ts';

const WIDTHS = [1440, 1024, 390];
/** Windows looked at per page, from the top. */
const SCREENS = 3;
/** Badges come to rest within this time after a scroll or a resize, ms. */
const REST_MS = 450;
const FIRST_MS = 1_200;

/** Whether badges cover anything on saved pages (which have lost their style sheets), and how many mentions get one. */
export async function benchPlacement(print: (line: string) => void): Promise<void> {
  const executable = findChromium();
  if (!executable) return print('SKIPPED: Chromium is not installed');
  const saved = savedPages();
  if (saved.length === 0) return print('SKIPPED: no saved pages');
  const server = await startFixtureServer();
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-coverage-'));
  const probe = writeOverlayProbe(join(folder, 'probe'));
  const browser = await openChromium(executable, {
    ...{ extension, alsoInstall: [probe], proxy: server.proxy, profile: join(folder, 'profile') },
  });
  const totals = new Map<number, PlacementReading[]>(WIDTHS.map((width) => [width, []]));
  try {
    for (const path of saved) {
      const address = `https://finance.yahoo.com/saved/${basename(path)}`;
      server.serve(address, { body: readFileSync(path) });
      const page = await browser.newPage(address);
      await pause(FIRST_MS);
      for (const width of WIDTHS) {
        const reading = await readScreens(page, width).catch((error: unknown) => {
          // Some saved pages load themselves anew from their old address.
          print(
            `${basename(path)} at ${width} px could not be measured: ${String(error).slice(0, 80)}`,
          );
          return undefined;
        });
        if (!reading) continue;
        totals.get(width)?.push(reading);
        const { coveredPx, overlapPx, astray } = reading;
        if (coveredPx + overlapPx > 0 || astray.length > 0) {
          print(
            `${basename(path)} at ${width} px: ${coveredPx} px² covered, ${overlapPx} px² over badges, astray: ${astray.join('; ') || 'none'}`,
          );
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [width, readings] of totals) print(describe(width, readings));
}

async function readScreens(page: DrivenPage, width: number): Promise<PlacementReading> {
  await page.setViewport({ width, height: 800 });
  const readings: PlacementReading[] = [];
  for (let screen = 0; screen < SCREENS; screen++) {
    await page.evaluate((screen: number) => scrollTo(0, screen * innerHeight), screen);
    await pause(REST_MS);
    readings.push(await readPlacement(page));
  }
  return sumOf(readings);
}

function describe(width: number, readings: readonly PlacementReading[]): string {
  const { coveredPx, overlapPx, astray, firstMentions, pills, shorts } = sumOf(readings);
  const share = (count: number) => `${((100 * count) / Math.max(1, firstMentions)).toFixed(0)}%`;
  return `${width} px, ${readings.length} pages: ${firstMentions} first mentions, pill ${share(pills)}, short pill ${share(shorts)}; ${coveredPx} px² of the page covered, ${overlapPx} px² of badges, ${astray.length} astray`;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
