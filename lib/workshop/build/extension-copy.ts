import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Private copies of extension folders, so that a build during the run does not disturb the browser.
 * With a profile they lie inside it: Chromium derives an unpacked extension's id, and so its storage,
 * from its path.
 */
export class ExtensionCopy {
  readonly folders: readonly string[];
  readonly #root: string;

  constructor(sources: readonly string[], profile?: string) {
    this.#root = profile
      ? join(profile, 'lookthrough-unpacked')
      : mkdtempSync(join(tmpdir(), 'lookthrough-extension-'));
    this.remove();
    this.folders = sources.map((source, index) => {
      const folder = join(this.#root, `${index}-${basename(source)}`);
      cpSync(source, folder, { recursive: true });
      return folder;
    });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
