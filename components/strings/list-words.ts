import { counted, countText } from '#lib/view/counted.ts';
import { SIZE_WORDS } from '#lib/watchlists/words/size-words.ts';
import { useWords } from './use-words.ts';

const funds = (count: number) => counted(count, 'fund', 'funds');
const lists = (count: number) => counted(count, 'list', 'lists');

/** Words about the reader's lists. Each in one line; a function where a number or name stands inside. */
export const ENGLISH_LISTS = {
  funds,
  title: 'Watchlists',
  lead: 'Funds that you own or watch. A size is optional: a share of the list, an amount, or shares with their price.',
  none: 'No list yet. Make one here, import one, or add a fund from the popup.',
  newList: 'New list',
  newListExample: 'Retirement',
  create: 'Create',
  created: (name: string) => `${name} created`,
  taken: (name: string) => `${name} is gone again`,
  listLabel: (name: string) => `List ${name}`,
  nameLabel: 'Name of the list',
  renamed: (name: string) => `Renamed to ${name}`,
  more: 'More',
  moreFor: (name: string) => `More for ${name}`,
  xray: 'X-ray',
  xrayOf: (name: string) => `X-ray of ${name}`,
  /** An act and the list that it is done to, for those who hear the button alone. */
  actOn: (act: string, name: string) => `${act}: ${name}`,
  exportCsv: 'Export CSV',
  exportJson: 'Export JSON',
  duplicate: 'Duplicate',
  copyOf: (name: string) => `${name}, copy`,
  duplicated: (name: string) => `${name} duplicated`,
  archive: 'Archive',
  archived: (name: string) => `${name} archived: kept, but not counted as owned`,
  unarchive: 'Bring back',
  unarchived: (name: string) => `${name} is among your lists again`,
  archivedLists: (count: number) => `Archived lists (${count})`,
  remove: 'Delete',
  deleted: (name: string) => `${name} deleted`,
  isBack: (name: string) => `${name} is back`,
  note: 'Note',
  noteOf: (name: string) => `Note on ${name}`,
  noteExample: 'Why it is here, what to look at again',
  noteSaved: (name: string) => `Note on ${name} saved`,
  moveList: (name: string) => `Move ${name}: up and down arrow keys`,
  movedList: (name: string, place: number) => `${name} is list ${place} now`,
  moveRow: (ticker: string) => `Move ${ticker}: up and down arrow keys`,
  movedRow: (ticker: string, place: number) => `${ticker} is in place ${place} now`,
  undone: 'Undone',
  rowsOf: (name: string) => `Funds in ${name}`,
  filter: (name: string) => `Filter the funds of ${name}`,
  filterExample: 'Filter by ticker, name or note',
  noMatch: (query: string) => `No fund of this list fits “${query}”.`,
  showMore: (count: number) => `Show ${count} more`,
  total: (shown: number, all: number) => `${countText(shown)} of ${countText(all)} shown`,
  addTo: (name: string) => `Add a fund to ${name}`,
  addExample: 'Add a fund: ticker or name',
  added: (ticker: string, name: string) => `${ticker} added to ${name}`,
  removeRow: (ticker: string) => `Remove ${ticker}`,
  removedRow: (ticker: string, name: string) => `${ticker} removed from ${name}`,
  rowIsBack: (ticker: string, name: string) => `${ticker} is back in ${name}`,
  sizeOf: (ticker: string) => `Share or amount of ${ticker}`,
  sizeExample: SIZE_WORDS.example,
  saved: (ticker: string) => `${ticker} saved`,
  sumMoney: (amount: string) => `${amount} in all`,
  sumWeights: (percent: string) => `${percent} in all`,
  withoutPrice: (count: number) => `${funds(count)} without a price`,
  import: {
    title: 'Import from a broker’s file or a spreadsheet',
    file: 'File (CSV, text, or a JSON export of ours)',
    paste: 'or paste lines',
    pasteExample: 'VOO 60%\nSMH $2,500\nGLD 10 × $240',
    reading: 'Reading…',
    read: (count: number, left: number) =>
      left > 0
        ? `${funds(count)} read, ${counted(left, 'line', 'lines')} left out.`
        : `${funds(count)} read.`,
    readLists: (count: number, rows: number) => `${lists(count)} with ${funds(rows)} in all.`,
    archivedName: (name: string) => `${name}, archived`,
    damagedLists: 'Some of the file could not be read and is not among them.',
    unknown: (tickers: string) => `Kept though we have no figures: ${tickers}.`,
    ticker: 'Ticker',
    name: 'Name',
    size: 'Share or amount',
    andMore: (count: number) => `and ${countText(count)} more`,
    leftOut: 'Lines left out',
    line: (line: number, reason: string) => `Line ${line}: ${reason}.`,
    leftOutKept: 'They are kept in the list’s note.',
    leftOutKeptSome: (kept: number, all: number) =>
      kept === 0
        ? 'The list’s note has no room for them.'
        : `The first ${countText(kept)} of ${countText(all)} are kept in the list’s note, which has no room for more.`,
    leftOutNote: (text: string) => `Left out at import:\n${text}`,
    leftOutMore: (count: number) => `and ${countText(count)} more`,
    target: 'Into',
    newList: 'a new list',
    replace: (name: string) => `the funds of ${name}, in place of what is there`,
    listName: 'Name of the list',
    fallbackName: 'Imported',
    keep: (count: number) => `Import ${funds(count)}`,
    keepLists: (count: number) => `Import ${lists(count)}`,
    kept: (name: string, count: number) => `${name}: ${funds(count)} imported`,
    keptLists: (count: number) => `${lists(count)} imported`,
    notKept: 'Nothing was imported.',
    unreadable: 'The file could not be read. Nothing was changed.',
    noText: {
      workbook: (name: string) =>
        `${name} is a workbook or a packed file. Open it, save the positions as CSV, and choose that file.`,
      pdf: (name: string) =>
        `${name} is a PDF. Download the positions as CSV, or copy their lines and paste them below.`,
      binary: (name: string) =>
        `${name} is no text file. Save the positions as CSV, and choose that file.`,
    },
    tooLarge: (name: string, megabytes: number, most: number) =>
      `${name} has ${countText(megabytes)} MB, and at most ${countText(most)} MB are read. Keep only the lines with your funds in it, or paste them below.`,
  },
};

export type ListWords = typeof ENGLISH_LISTS;

export function useListWords(): ListWords {
  return useWords('lists', ENGLISH_LISTS);
}
