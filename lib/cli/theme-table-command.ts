import { THEME_LABELS } from '#lib/themes/theme-labels.ts';
import { type Command, CommandProblem } from './command.ts';
import { readPackagedSnapshot } from './read-packaged-snapshot.ts';
import { readPackagedEvidence } from './theme-evidence.ts';
import { themeTableOf } from './theme-table.ts';
import { sortedBy, themeTableCsv } from './theme-table-text.ts';

/**
 * `facts --theme THEME [--sort COLUMN] [--csv]`: every fund whose name claims the theme, as one JSON
 * object or as CSV. Columns to sort by are the CSV's.
 */
export const themeTableCommand: Command = async (args, io) => {
  const theme = valueAfter(args, '--theme');
  if (theme === undefined || THEME_LABELS[theme] === undefined) {
    throw new CommandProblem(`--theme: one of ${Object.keys(THEME_LABELS).join(', ')}`);
  }
  const sortBy = valueAfter(args, '--sort');
  const [snapshot, evidence] = await Promise.all([readPackagedSnapshot(), readPackagedEvidence()]);
  const table = await themeTableOf(theme, snapshot, evidence);
  const sorted = sortBy === undefined ? table : sortedBy(table, sortBy);
  io.print(args.includes('--csv') ? themeTableCsv(sorted) : JSON.stringify(sorted, null, 2));
  return 0;
};

function valueAfter(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}
