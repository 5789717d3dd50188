import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The floor of the popup's opening in `bench ui`: an extension whose button opens a heading and a field, as HTML alone.
 * What that takes is the browser's. Answers with its folder.
 */
export function writeBarePopup(folder: string): string {
  const manifest = {
    manifest_version: 3,
    name: 'Bare popup',
    version: '1.0.0',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  // Something to keep, or there is no worker to open the popup from.
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onInstalled.addListener(() => {});\n',
  );
  writeFileSync(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><title>Bare</title><body style="width:380px;height:560px"><h1>Bare</h1><input autofocus>',
  );
  return folder;
}
