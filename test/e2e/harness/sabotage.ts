import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '#lib/workshop/browsers/driven-browser.ts';
import { copiedRelease } from './release-build.ts';

/**
 * A copy of the release build whose background never answers one message: a background that hangs, or is
 * ended by the browser in the middle of each try. Answers with the copy's folder.
 */
export function buildThatNeverAnswers(browser: BrowserName, message: string): string {
  const folder = copiedRelease(browser);
  const background = join(folder, 'background.js');
  const patch = `(${neverAnswer})(${JSON.stringify(message)});\n`;
  writeFileSync(background, patch + readFileSync(background, 'utf8'));
  return folder;
}

/** In the background, before our own code: swallows the message before any listener of ours sees it. */
function neverAnswer(name: string): void {
  type Listener = (message: { ask?: string }, ...rest: unknown[]) => unknown;
  type Api = { runtime: { onMessage: { addListener(listener: Listener): void } } };
  const held: unknown[] = [];
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  for (const api of new Set([browser, chrome])) {
    if (!api) continue;
    const event = api.runtime.onMessage;
    const add = event.addListener.bind(event);
    event.addListener = (listener) =>
      add((message, ...rest) => {
        if (message?.ask !== name) return listener(message, ...rest);
        // Firefox answers with an error once nobody holds the callback.
        held.push(rest);
        return true;
      });
  }
}

/**
 * A copy of the release build whose shadow roots are open, so that a checker that runs in the page sees what
 * readers see. Answers with the copy's folder.
 */
export function buildWithOpenRoots(browser: BrowserName): string {
  const folder = copiedRelease(browser);
  const script = join(folder, 'draw.js');
  const code = readFileSync(script, 'utf8');
  const open = code.replaceAll(/mode:\s*(["'`])closed\1/g, 'mode:"open"');
  if (open === code) throw new Error('draw.js has no closed shadow root to open');
  writeFileSync(script, open);
  return folder;
}

/** A copy of the release build in which one packaged file is cut in half. Answers with the copy's folder. */
export function buildWithCutFile(browser: BrowserName, file: string): string {
  const folder = copiedRelease(browser);
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), bytes.subarray(0, bytes.length / 2));
  return folder;
}

/** A copy of the release build without one of its files. Answers with the copy's folder. */
export function buildWithoutFile(browser: BrowserName, file: string): string {
  const folder = copiedRelease(browser);
  rmSync(join(folder, file));
  return folder;
}

/**
 * A copy of the release build in which the popup's module is not imported before the page hears of `come-to-life`: a slow
 * computer, or a quick reader. Answers with the copy's folder.
 */
export function buildWithSlowPopup(browser: BrowserName): string {
  const folder = copiedRelease(browser);
  const script = join(folder, 'popup-start.js');
  const code = readFileSync(script, 'utf8');
  const slow = code.replace(/\bimport\(([^)]+)\)/, 'cameToLife.then(()=>import($1))');
  if (slow === code) throw new Error('popup-start.js imports nothing');
  // Listened for from the first line: the script comes to its import only after a frame.
  const told = 'var cameToLife=new Promise((done)=>addEventListener("come-to-life",done));\n';
  writeFileSync(script, told + slow);
  return folder;
}
