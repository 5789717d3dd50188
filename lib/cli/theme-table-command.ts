import { THEME_LABELS } from '#lib/themes/words/theme-labels.ts';
import { type Command, CommandProblem } from './command.ts';
import type { ThemeTable } from './theme-table.ts';
import { themeTableOf } from './theme-table.ts';
import { sortedBy, themeTableCsv, themeTableMarkdown } from './theme-table-text.ts';
import { readThemeWorld } from './theme-world.ts';

/**
 * `facts --theme THEME [--sort COLUMN] [--csv | --markdown]`: every fund whose name claims the theme, as
 * one JSON object, as CSV, or as a table to read. Columns to sort by are the CSV's.
 */
export const themeTableCommand: Command = async (args, io) => {
  const theme = valueAfter(args, '--theme');
  if (theme === undefined || THEME_LABELS[theme] === undefined) {
    throw new CommandProblem(`--theme: one of ${Object.keys(THEME_LABELS).join(', ')}`);
  }
  const sortBy = valueAfter(args, '--sort');
  const table = await themeTableOf(theme, await readThemeWorld());
  const sorted = sortBy === undefined ? table : sortedBy(table, sortBy);
  io.print(printed(sorted, args));
  return 0;
};

function valueAfter(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

function printed(table: ThemeTable, args: readonly string[]): string {
  if (args.includes('--csv')) return themeTableCsv(table);
  if (args.includes('--markdown')) return themeTableMarkdown(table);
  return JSON.stringify(table, null, 2);
}
