import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '#lib/workshop/build/extension-build.ts';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';
import { runQuietly } from '#lib/workshop/run-program.ts';
import config from '../../wxt.config.ts';

/** Every file below a folder, by its path there. */
function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
}

test('hardening 25: the sources handed to reviewers, and nothing else, make the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-rebuild-'));
  try {
    for (const pattern of config.zip?.includeSources ?? []) {
      const path = pattern.replace('/**', '');
      cpSync(join(PROJECT_ROOT, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
    const wxt = join(folder, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    await runQuietly(process.execPath, [wxt, 'build', folder, '-b', 'firefox', '--mv3']);
    const rebuilt = filesIn(join(folder, '.output', 'firefox-mv3'));
    const ours = filesIn(buildFolder({ browser: 'firefox', mode: 'production' }));
    expect([...rebuilt.keys()]).toEqual([...ours.keys()]);
    const different = [...ours].filter(([path, bytes]) => !rebuilt.get(path)?.equals(bytes));
    expect(different.map(([path]) => path)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
