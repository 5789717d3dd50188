import { readPackagedFile } from '#lib/platform/browser.ts';
import type { ThemeEvidence } from '#lib/themes/evidence.ts';
import {
  evidenceFileOf,
  THEMES_WITH_EVIDENCE,
  themeEvidenceOf,
} from '#lib/themes/packed-evidence.ts';

/** The evidence of every theme, read from the package; a file that cannot be read is reported and left out. */
export async function readAllEvidence(
  report: (doing: string, error: unknown) => void,
): Promise<readonly ThemeEvidence[]> {
  const read = THEMES_WITH_EVIDENCE.map(async (theme) => {
    const file = evidenceFileOf(theme);
    if (file === undefined) return [];
    try {
      const bytes = await readPackagedFile(`data/${file}`);
      return [themeEvidenceOf(JSON.parse(new TextDecoder().decode(bytes)))];
    } catch (error) {
      report(`reading ${file}`, error);
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}
