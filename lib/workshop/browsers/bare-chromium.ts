import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { runProgram } from '../run-program.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { type DevtoolsSession, openDevtools } from './devtools-session.ts';
import { until } from './drive-page.ts';

/**
 * Chromium with one extension and one web page, as a reader has them. Drivers attach themselves to every service
 * worker and hold it up while it starts; here nothing is attached to the background while time is taken.
 */
export interface BareChromium {
  /** Value of an expression in the content script's own world of the page, promises awaited. */
  readonly inContentScript: (expression: string) => Promise<unknown>;
  /** The same in the extension's background, which has to run. */
  readonly inBackground: (expression: string) => Promise<unknown>;
  /**
   * Ends the background, and waits until the browser has no process left that was started for an extension
   * (`--extension-process`): no page of the extension is open, so that the next question has to start one.
   */
  readonly endExtension: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BareOptions {
  readonly executable: string;
  readonly extension: string;
  /** `127.0.0.1:PORT` of a `FixtureServer` that serves the page. */
  readonly proxy: string;
  /** A page that the extension's content script runs in. */
  readonly page: string;
}

export async function openBareChromium(options: BareOptions): Promise<BareChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'lookthrough-bare-'));
  const child = start(options, profile);
  const devtools = await openDevtools(await addressOf(child));
  const content = await openPage(devtools, options.page);
  return {
    inContentScript: (expression) =>
      evaluate(devtools, { expression, contextId: content.id }, content.session),
    async inBackground(expression) {
      const [targetId] = await backgrounds(devtools);
      if (targetId === undefined) throw new Error('the background does not run');
      const session = await attach(devtools, targetId);
      const value = await evaluate(devtools, { expression }, session);
      await devtools.send('Target.detachFromTarget', { sessionId: session });
      return value;
    },
    async endExtension() {
      for (const targetId of await backgrounds(devtools)) {
        await devtools.send('Target.closeTarget', { targetId });
      }
      await until('the extension’s process to end', async () => !(await hasExtension(devtools)));
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      await devtools.send('Browser.close');
      await ended;
      devtools.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function start({ executable, extension, proxy }: BareOptions, profile: string): ChildProcess {
  const args = [
    ...chromiumFlags({ extensions: [extension], proxy }),
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--remote-allow-origins=*',
  ];
  return spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Chromium prints where its DevTools listen. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr?.on('data', (part) => {
      said += String(part);
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) done(address);
    });
    child.once('exit', () => fail(new Error(`Chromium ended: ${said}`)));
  });
}

const contextSchema = z.object({
  id: z.number(),
  origin: z.string(),
  auxData: z.object({ type: z.string() }),
});

/** Opens the page and waits for the world of the extension's content script in it. */
async function openPage(
  devtools: DevtoolsSession,
  url: string,
): Promise<{ readonly session: string; readonly id: number }> {
  let id: number | undefined;
  devtools.onEvent(({ method, params }) => {
    if (method !== 'Runtime.executionContextCreated') return;
    const context = contextSchema.safeParse(params.context);
    if (!context.success || context.data.auxData.type !== 'isolated') return;
    if (context.data.origin.startsWith('chrome-extension:')) id = context.data.id;
  });
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const session = await attach(devtools, z.parse(z.string(), targetId));
  await devtools.send('Runtime.enable', {}, session);
  await devtools.send('Page.navigate', { url }, session);
  await until('the content script’s world', () => id !== undefined);
  return { session, id: id ?? 0 };
}

async function attach(devtools: DevtoolsSession, targetId: string): Promise<string> {
  const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  return z.parse(z.string(), attached.sessionId);
}

const valueSchema = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.unknown()),
});

async function evaluate(
  devtools: DevtoolsSession,
  what: { readonly expression: string; readonly contextId?: number },
  session: string,
): Promise<unknown> {
  const asked = { ...what, awaitPromise: true, returnByValue: true };
  const answer = z.parse(valueSchema, await devtools.send('Runtime.evaluate', asked, session));
  if (answer.exceptionDetails !== undefined) {
    throw new Error(`${what.expression}: ${JSON.stringify(answer.exceptionDetails)}`);
  }
  return answer.result.value;
}

const targetsSchema = z.array(
  z.object({ targetId: z.string(), type: z.string(), url: z.string() }),
);

async function backgrounds(devtools: DevtoolsSession): Promise<string[]> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  return z
    .parse(targetsSchema, targetInfos)
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'))
    .map(({ targetId }) => targetId);
}

const processesSchema = z.array(z.object({ id: z.number() }));

/** Chromium says so on the command line of a renderer that is for extensions. */
async function hasExtension(devtools: DevtoolsSession): Promise<boolean> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const ids = z.parse(processesSchema, processInfo).map(({ id }) => id);
  const { output } = await runProgram('ps', ['-o', 'args=', '-p', ids.join(',')]);
  return output.includes('--extension-process');
}
