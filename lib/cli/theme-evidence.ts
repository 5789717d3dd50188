import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ThemeEvidence } from '#lib/themes/evidence.ts';
import type { EvidenceByTheme } from '#lib/themes/name-check.ts';
import {
  evidenceFileOf,
  THEMES_WITH_EVIDENCE,
  themeEvidenceOf,
} from '#lib/themes/packed-evidence.ts';
import { PACKAGED_DATA } from './read-packaged-snapshot.ts';

/** All packaged evidence, read once. Throws when a file is missing or does not fit the schema. */
export async function readPackagedEvidence(
  folder: string = PACKAGED_DATA,
): Promise<EvidenceByTheme> {
  const byTheme = new Map<string, ThemeEvidence>();
  for (const theme of THEMES_WITH_EVIDENCE) {
    const file = evidenceFileOf(theme);
    if (file === undefined) continue;
    byTheme.set(theme, themeEvidenceOf(JSON.parse(await readFile(join(folder, file), 'utf8'))));
  }
  return (theme) => byTheme.get(theme);
}
