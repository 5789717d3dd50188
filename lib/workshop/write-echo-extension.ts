import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The floor of `bench lookup`: an extension whose background answers a question with the words that ours answered,
 * at once and without knowing them. It has a content script on `page` and a page of its own. Answers with its folder.
 *
 * @param answers by the name of the question
 */
export function writeEchoExtension(
  folder: string,
  answers: Readonly<Record<string, unknown>>,
  page: string,
): string {
  const manifest = {
    manifest_version: 3,
    name: 'Echo',
    version: '1.0.0',
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: [page], js: ['content.js'] }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), '');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Echo</title>');
  writeFileSync(
    join(folder, 'background.js'),
    `const answers = ${JSON.stringify(answers)};
chrome.runtime.onMessage.addListener((m, s, send) => { send(answers[m.ask]); });`,
  );
  return folder;
}
