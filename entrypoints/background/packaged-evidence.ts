import type { ThemeEvidence } from '#lib/themes/evidence.ts';
import type { EvidenceByTheme } from '#lib/themes/name-check.ts';
import { evidenceFileOf, themeEvidenceOf } from '#lib/themes/packed-evidence.ts';
import { themeClaimOf } from '#lib/themes/theme-claim.ts';

/** What companies report about themes, from the package; read a theme at a time, when a name claims it. */
export interface PackagedEvidence {
  /** Evidence for the themes of a fund's name. Never rejects: a file that cannot be read gives none. */
  readonly forName: (name: string) => Promise<EvidenceByTheme>;
}

export interface PackagedEvidenceParts {
  /** Text of a file of the package, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
  readonly report: (doing: string, error: unknown) => void;
}

export function makePackagedEvidence({
  readText,
  report,
}: PackagedEvidenceParts): PackagedEvidence {
  const files = new Map<string, Promise<ThemeEvidence | undefined>>();

  async function read(file: string): Promise<ThemeEvidence | undefined> {
    try {
      return themeEvidenceOf(JSON.parse(await readText(file)));
    } catch (error) {
      report(`reading ${file}`, error);
      // Tried again with the next fund: the failure can have been the disk's.
      files.delete(file);
      return undefined;
    }
  }

  function ofTheme(theme: string): Promise<ThemeEvidence | undefined> {
    const file = evidenceFileOf(theme);
    if (file === undefined) return Promise.resolve(undefined);
    const reading = files.get(file) ?? read(file);
    files.set(file, reading);
    return reading;
  }

  return {
    async forName(name) {
      const themes = themeClaimOf(name)?.themes ?? [];
      const evidence = await Promise.all(themes.map(ofTheme));
      const byTheme = new Map(themes.map((theme, i) => [theme, evidence[i]]));
      return (theme) => byTheme.get(theme);
    },
  };
}
