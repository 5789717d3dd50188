import { themeLabelOf } from '#lib/themes/words/theme-labels.ts';
import { evidenceCoverageOf } from './evidence-coverage.ts';
import { themeTableOf } from './theme-table.ts';
import type { ThemeWorld } from './theme-world.ts';

/** The themes that the demonstration page counts verdicts of. */
export const SUMMED_THEMES: readonly string[] = [
  'artificial-intelligence',
  'semiconductors',
  'blockchain-digital-assets',
  'clean-energy',
  'robotics-automation',
  'cybersecurity',
  'uranium-nuclear',
  'cloud-computing',
];

const VERDICTS: readonly (readonly [header: string, verdict: string])[] = [
  ['fits', 'fits'],
  ['fits loosely', 'fits-loosely'],
  ['does not reach', 'does-not-reach'],
  ['do not report this', 'not-reported'],
  ['not settled by what is read', 'not-enough-looked-up'],
  ['ten lines only', 'refused: incomplete-list'],
  ['little equity', 'refused: equity-share'],
  ['not plain equity', 'refused: not-plain-equity'],
];

/** How many funds claim each theme, how much of them is looked up, and what is said of them: a table to read. */
export async function themeSummaryMarkdown(world: ThemeWorld): Promise<string> {
  const head = ['theme', 'funds', 'whole lists', 'own documents', 'any row'];
  const headers = [...head, ...VERDICTS.map(([header]) => header)];
  const lines: string[][] = [];
  for (const theme of SUMMED_THEMES) {
    const { rows } = await themeTableOf(theme, world);
    const { funds, aOrB, byAnyRow } = await evidenceCoverageOf(theme, world);
    const counts = VERDICTS.map(
      ([, kind]) => rows.filter(({ verdict }) => verdict === kind).length,
    );
    const shares = [aOrB, byAnyRow].map((share) => `${Math.round(share * 100)}%`);
    const { inSentence } = themeLabelOf(theme);
    lines.push([inSentence, `${rows.length}`, `${funds.length}`, ...shares, ...counts.map(String)]);
  }
  const table = [headers, headers.map(() => '---'), ...lines];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
