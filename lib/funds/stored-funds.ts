import * as z from 'zod/mini';
import { ColumnDamage, type ColumnFile, type TextColumn } from './column-file.ts';
import { NO_ISSUER, type SnapshotHoldings } from './snapshot-format.ts';

/**
 * Funds in columns, one file for each letter. What nearly every fund has stands in number columns; all else
 * of a row, known to this program or not, stands as JSON in the column `more` and is laid over it.
 *
 * | column                    | kind  | what                                                         |
 * | ------------------------- | ----- | ------------------------------------------------------------ |
 * | `tickers`                 | texts | ascending                                                    |
 * | `cik`, `series`, `class`  | u32   | 0 for none; `S000061326` is 61326                            |
 * | `feeNet`, `feeGross`      | u32   | 1e-7 plus 1; 0 for none                                      |
 * | `feeDay`                  | u16   | last day of the fee's period, days since 1970; 0 for none    |
 * | `netAssets`               | f64   | US dollars, of the series; counts where its day is not 0     |
 * | `netAssetsDay`, `listDay` | u16   | as `feeDay`; a fund without `listDay` has no holdings        |
 * | `list`                    | u8    | sum of `LIST_COMPLETE` and `LIST_OF_ISSUER`                  |
 * | `lines`                   | u32   | where a fund's lines begin, and where the last fund's end    |
 * | `more`                    | texts | the rest of the row as JSON; empty for none                  |
 * | `issuer`                  | u32   | by line: issuer number plus 1; 0 for a placeholder           |
 * | `weight`                  | i32   | by line                                                      |
 * | `asset`, `country`, `sector` | words | by line                                                   |
 */
export const FEE_UNITS = 1e7;
export const LIST_COMPLETE = 1;
export const LIST_OF_ISSUER = 2;

const DAY_MS = 86_400_000;

/** Parts of the JSON column that are laid over the columns' own; everything else is taken as it is. */
const moreSchema = z.looseObject({
  fee: z.optional(z.looseObject({})),
  netAssets: z.optional(z.looseObject({})),
  holdings: z.optional(z.looseObject({})),
});

export interface StoredFunds {
  readonly tickers: TextColumn;
  /** The row without its name, as an object for the row's schema to judge. Throws {@link ColumnDamage}. */
  readonly rowAt: (place: number) => Readonly<Record<string, unknown>>;
}

/** @throws {ColumnDamage} when a column is missing */
export function openStoredFunds(file: ColumnFile): StoredFunds {
  const tickers = file.texts('tickers');
  const more = file.texts('more');
  const ids = {
    cik: file.numbers('cik'),
    series: file.numbers('series'),
    class: file.numbers('class'),
  };
  const feeAt = feeReader(file);
  const netAssetsAt = netAssetsReader(file);
  const holdingsAt = holdingsReader(file);
  return {
    tickers,
    rowAt(place) {
      const rest = moreOf(more.at(place));
      const fee = over(feeAt(place), rest.fee);
      const netAssets = over(netAssetsAt(place), rest.netAssets);
      const holdings = over(holdingsAt(place), rest.holdings);
      return {
        ...rest,
        ticker: tickers.at(place),
        ...known('cik', ids.cik[place] || undefined),
        ...known('seriesId', idOf('S', ids.series[place])),
        ...known('classId', idOf('C', ids.class[place])),
        ...known('fee', fee),
        ...known('netAssets', netAssets),
        ...known('holdings', holdings),
      };
    },
  };
}

function moreOf(text: string) {
  if (text === '') return {};
  try {
    return moreSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ColumnDamage(`more: ${error instanceof Error ? error.message : 'no JSON'}`);
  }
}

function over<T extends object>(columns: T | undefined, more: object | undefined) {
  return columns || more ? { ...columns, ...more } : undefined;
}

function known<K extends string, V>(key: K, value: V | undefined) {
  return value === undefined ? undefined : { [key]: value };
}

function idOf(letter: string, number: number | undefined): string | undefined {
  return number ? `${letter}${String(number).padStart(9, '0')}` : undefined;
}

/** 0 is no day. */
function dayOf(days: number | undefined): string | undefined {
  return days ? new Date(days * DAY_MS).toISOString().slice(0, 10) : undefined;
}

/** Days since 1970 of an ISO date. */
export function daysOf(isoDate: string): number {
  return Date.parse(isoDate) / DAY_MS;
}

function feeReader(file: ColumnFile) {
  const [net, gross, day] = [
    file.numbers('feeNet'),
    file.numbers('feeGross'),
    file.numbers('feeDay'),
  ];
  return (place: number) => {
    const fee = {
      ...known('net', feeOf(net[place])),
      ...known('gross', feeOf(gross[place])),
      ...known('periodEnd', dayOf(day[place])),
    };
    return Object.keys(fee).length > 0 ? fee : undefined;
  };
}

function feeOf(stored: number | undefined): number | undefined {
  return stored ? (stored - 1) / FEE_UNITS : undefined;
}

function netAssetsReader(file: ColumnFile) {
  const [usd, day] = [file.numbers('netAssets'), file.numbers('netAssetsDay')];
  return (place: number) => {
    const asOf = dayOf(day[place]);
    return asOf ? { usd: usd[place], asOf, scope: 'series' } : undefined;
  };
}

function holdingsReader(file: ColumnFile) {
  const [day, list, starts] = [
    file.numbers('listDay'),
    file.numbers('list'),
    file.numbers('lines'),
  ];
  const [issuer, weight] = [file.numbers('issuer'), file.numbers('weight')];
  const cells = {
    assets: cellReader(file, 'asset'),
    countries: cellReader(file, 'country'),
    sectors: cellReader(file, 'sector'),
  };
  return (place: number) => {
    const asOf = dayOf(day[place]);
    if (!asOf) return undefined;
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (start > end || end > weight.length) throw new ColumnDamage(`no lines at ${place}`);
    const flags = list[place] ?? 0;
    const holdings: Partial<SnapshotHoldings> = {
      from: flags & LIST_OF_ISSUER ? 'issuer-file' : 'nport',
      asOf,
      coverage: flags & LIST_COMPLETE ? 'complete' : 'top-ten',
      issuers: Array.from(issuer.subarray(start, end), (number) =>
        number === 0 ? NO_ISSUER : number - 1,
      ),
      weights: Array.from(weight.subarray(start, end)),
      ...known('assets', cells.assets(start, end)),
      ...known('countries', cells.countries(start, end)),
      ...known('sectors', cells.sectors(start, end)),
    };
    return holdings;
  };
}

/** Reads the words of some lines; nothing where none of them is known. */
function cellReader(file: ColumnFile, name: string) {
  const codes = file.numbers(name);
  const wordOf = file.words(name);
  const seen = new Map<number, string>();
  const word = (code: number): string => {
    const found = seen.get(code) ?? wordOf(code) ?? '';
    seen.set(code, found);
    return found;
  };
  return (start: number, end: number): string[] | undefined => {
    const own = codes.subarray(start, end);
    return own.some((code) => code !== 0) ? Array.from(own, word) : undefined;
  };
}
