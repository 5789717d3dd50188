/**
 * Browser tests of the built extension: each suite runs in real Chromium (Playwright) and real Firefox
 * (Puppeteer over WebDriver BiDi) through one small interface, `DrivenBrowser` and `DrivenPage`.
 *
 *     describeInBrowsers('card', (stage) => {
 *       test('opens on hover', async () => {
 *         const page = await stage().open('https://finance.yahoo.com/a', '<p>Why AIQ is an ETF (AIQ).</p>');
 *         const overlay = await page.overlay();       // plain data: closed shadow roots, ::after texts, rects
 *         await page.mouse.move(120, 60);             // trusted input
 *         await page.waitFor('…', () => document.title === '…');
 *       });
 *     });
 *
 * - Pages come from `stage().server`, a proxy that answers for every host over https with a throw-away
 *   certificate; nothing reaches the network, and `server.requests` lists what was asked for.
 * - The overlay is read by a second, test-only extension (`lib/workshop/browsers/overlay-probe.ts`).
 * - Extension pages: `stage().openExtensionPage('popup.html')`.
 * - `stage().browser.killBackground()` ends the background; `stage().restart()` restarts the browser with
 *   the same profile.
 * - Screenshots of failed tests: `.output/e2e/`. A browser that is not installed is a loud skip.
 * - Run one suite: `npx vitest run -c test/e2e/vitest.config.ts test/e2e/product.e2e.ts`; only one
 *   browser: `BROWSERS=firefox`. The release build is made first when sources are newer than it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { openChromium } from '#lib/workshop/browsers/chromium-browser.ts';
import type {
  BrowserName,
  BrowserOptions,
  DrivenBrowser,
  DrivenPage,
} from '#lib/workshop/browsers/driven-browser.ts';
import { findChromium, findFirefox } from '#lib/workshop/browsers/find-browser.ts';
import { openFirefox } from '#lib/workshop/browsers/firefox-browser.ts';
import { type FixtureServer, startFixtureServer } from '#lib/workshop/browsers/fixture-server.ts';
import { openExtensionPage } from '#lib/workshop/browsers/open-extension-page.ts';
import { writeOverlayProbe } from '#lib/workshop/browsers/overlay-probe.ts';
import { OUTPUT } from '#lib/workshop/project.ts';
import { releaseBuild } from './release-build.ts';

/** One browser with the extension, and the web it sees, for the time of one `describeInBrowsers`. */
export interface Stage {
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
  /** Opens an address in a new tab, which is closed after the test; `html` is served there first. */
  open(url: string, html?: string): Promise<DrivenPage>;
  /**
   * Opens `popup.html`, `options.html` … in a new tab. With `behind`, that page is the active tab when the
   * extension page starts, as it is for a real popup.
   */
  openExtensionPage(path: string, behind?: DrivenPage): Promise<DrivenPage>;
  /** Ends the browser and starts it again with the same profile; earlier pages are gone. */
  restart(): Promise<void>;
}

export interface StageOptions extends Pick<BrowserOptions, 'backgroundIdleMs'> {
  /** Default both. */
  readonly browsers?: readonly BrowserName[];
  /** Another built extension than the release build. */
  readonly extension?: (browser: BrowserName) => string | Promise<string>;
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const SCREENSHOTS = join(OUTPUT, 'e2e');

/** A `describe` for each browser at hand; `stage()` may be called inside tests and hooks only. */
export function describeInBrowsers(
  title: string,
  body: (stage: () => Stage) => void,
  options: StageOptions = {},
): void {
  const wanted = process.env.BROWSERS?.split(',') ?? BROWSERS;
  for (const name of options.browsers ?? BROWSERS) {
    if (!wanted.includes(name)) continue;
    const executable = name === 'chromium' ? findChromium() : findFirefox();
    if (executable === undefined) skipLoudly(`${title} [${name}]: ${name} is not installed`);
    else describe(`${title} [${name}]`, () => body(stageHooks(name, executable, options)));
  }
}

function skipLoudly(message: string): void {
  console.error(`SKIPPED ${message}`);
  test.skip(message, () => undefined);
}

/** Registers the hooks that raise and strike the stage. */
function stageHooks(name: BrowserName, executable: string, options: StageOptions): () => Stage {
  let stage: RunningStage | undefined;
  beforeAll(async () => {
    stage = await RunningStage.start(name, executable, options);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await stage?.photograph(task.name);
    await stage?.closePages();
  });
  afterAll(() => stage?.strike());
  return () => {
    if (!stage) throw new Error('stage() is for tests and hooks, after beforeAll');
    return stage;
  };
}

type Opener = () => Promise<DrivenBrowser>;

class RunningStage implements Stage {
  browser: DrivenBrowser;
  readonly server: FixtureServer;
  readonly #folder: string;
  readonly #openBrowser: Opener;
  #pages: DrivenPage[] = [];

  private constructor(
    browser: DrivenBrowser,
    server: FixtureServer,
    how: { readonly folder: string; readonly openBrowser: Opener },
  ) {
    this.browser = browser;
    this.server = server;
    this.#folder = how.folder;
    this.#openBrowser = how.openBrowser;
  }

  static async start(name: BrowserName, executable: string, options: StageOptions) {
    const folder = mkdtempSync(join(tmpdir(), 'lookthrough-stage-'));
    const server = await startFixtureServer();
    const open = name === 'chromium' ? openChromium : openFirefox;
    // Once: from another folder Chromium would take it for another extension after a restart.
    const extension = (await options.extension?.(name)) ?? releaseBuild(name);
    const openBrowser = () =>
      open(executable, {
        extension,
        alsoInstall: [writeOverlayProbe(join(folder, 'probe'))],
        proxy: server.proxy,
        profile: join(folder, 'profile'),
        ...(options.backgroundIdleMs !== undefined && {
          backgroundIdleMs: options.backgroundIdleMs,
        }),
      });
    mkdirSync(join(folder, 'profile'));
    return new RunningStage(await openBrowser(), server, { folder, openBrowser });
  }

  async open(url: string, html?: string): Promise<DrivenPage> {
    if (html !== undefined) this.server.serve(url, html);
    return this.#keep(await this.browser.newPage(url));
  }

  async openExtensionPage(path: string, behind?: DrivenPage): Promise<DrivenPage> {
    return this.#keep(await openExtensionPage(this.browser, path, behind));
  }

  async restart(): Promise<void> {
    this.#pages = [];
    await this.browser.close();
    this.browser = await this.#openBrowser();
  }

  async photograph(test: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    for (const [index, page] of this.#pages.entries()) {
      const file = `${this.browser.name}-${test}-${index + 1}`.replace(/[^\w-]+/g, '_');
      await page.screenshot(join(SCREENSHOTS, `${file}.png`)).catch(() => undefined);
    }
  }

  async closePages(): Promise<void> {
    const pages = this.#pages;
    this.#pages = [];
    for (const page of pages) await page.close().catch(() => undefined);
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #keep(page: DrivenPage): DrivenPage {
    this.#pages.push(page);
    return page;
  }
}
