import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page in the echo that asks nothing by itself. */
export const ECHO_PAGE = 'echo.html';

/** What our background listens to beside messages; `test/e2e/background-start.e2e.ts` holds the list for ours. */
const EVENTS = [
  'commands.onCommand',
  'contextMenus.onClicked',
  'omnibox.onInputChanged',
  'omnibox.onInputEntered',
  'permissions.onAdded',
  'permissions.onRemoved',
  'runtime.onInstalled',
  'runtime.onStartup',
];

/**
 * The floor of `bench lookup`: our own build with another background, which answers a question with the words that
 * ours answered, at once and without knowing them. Manifest, content script and the events listened to are ours: what
 * they cost is no look-up. Of a start in a new process (median of 15, a still machine) the manifest costs nothing (49 ms;
 * 52 without it), the listeners 4 ms (53): for each, Chromium makes another part of its interface.
 *
 * @param answers by the bench's name of the question, else the message's
 */
export function writeEchoExtension(
  folder: string,
  {
    build,
    answers,
  }: { readonly build: string; readonly answers: Readonly<Record<string, unknown>> },
): string {
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, ECHO_PAGE), '<!doctype html><title>Echo</title>');
  const listen = EVENTS.map((event) => `chrome.${event}.addListener(() => {});`);
  writeFileSync(
    join(folder, 'background.js'),
    `const answers = ${JSON.stringify(answers)};
chrome.runtime.onMessage.addListener((m, s, send) => { send(answers[m.question ?? m.ask]); });
${listen.join('\n')}`,
  );
  return folder;
}
