import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `public/data/listings.tsv`, the funds listed in Canada, Taiwan and Europe that the background
 * recognises: symbol, markets, name. From tables with the columns `symbol,name,…`, symbols as `VFV.TO`, and for
 * funds that those lack from our own `more-listings.tsv`, written by hand in the form of the output.
 *
 *     node_modules/.bin/node lib/workshop/pack-listings.ts [FOLDER]
 */
const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'public/data/listings.tsv');
const OURS = join(import.meta.dirname, 'more-listings.tsv');
const TABLES = ['canada/listings.csv', 'taiwan/listings.csv', 'europe/listings.csv'];
const MARKETS: Readonly<Record<string, string>> = {
  TO: 'CA',
  NE: 'CA',
  TW: 'TW',
  TWO: 'TW',
  L: 'LSE',
  DE: 'DE',
};
const MAX_NAME = 70;

/** First two fields of a CSV line, the second of which may be quoted. */
const LINE = /^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*))/;

interface Listing {
  readonly markets: Set<string>;
  name: string;
}

function readTable(file: string, listings: Map<string, Listing>): void {
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [, symbol = '', quoted, plain = ''] = LINE.exec(line) ?? [];
    const [base = '', suffix = ''] = symbol.split('.');
    const name = (quoted ?? plain).replaceAll('""', '"').replace(/\s+/g, ' ').trim();
    if (!/^[A-Z0-9-]+$/.test(base) || name === '') continue;
    const market = MARKETS[suffix] ?? 'EU';
    const group = market === 'CA' || market === 'TW' ? market : 'EU';
    const key = `${base}\t${group}`;
    const listing = listings.get(key) ?? { markets: new Set(), name };
    listing.markets.add(market);
    listings.set(key, listing);
  }
}

const folder = process.argv[2] ?? join(ROOT, '../shared/data');
if (!existsSync(folder)) throw new Error(`no tables of listings in ${folder}`);
function addOurs(listings: Map<string, Listing>): void {
  for (const line of readFileSync(OURS, 'utf8').split('\n')) {
    const [symbol, markets, name] = line.split('\t');
    if (!symbol || !markets || !name) continue;
    const key = `${symbol}\t${markets === 'CA' ? 'CA' : 'EU'}`;
    if (!listings.has(key)) listings.set(key, { markets: new Set(markets.split(',')), name });
  }
}

const listings = new Map<string, Listing>();
for (const table of TABLES) readTable(join(folder, table), listings);
addOurs(listings);
const lines = [...listings]
  .map(([key, { markets, name }]) => {
    const symbol = key.split('\t')[0] ?? '';
    return `${symbol}\t${[...markets].sort().join(',')}\t${name.slice(0, MAX_NAME).trim()}`;
  })
  .sort();
writeFileSync(OUTPUT, `${lines.join('\n')}\n`);
process.stderr.write(`${lines.length} listings written\n`);
