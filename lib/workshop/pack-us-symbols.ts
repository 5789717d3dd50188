import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { ambiguityOf } from '#lib/detect/ambiguous-symbols.ts';
import { packSymbols } from '#lib/detect/symbol-pack.ts';

/**
 * Writes `lib/detect/names-with-symbols.generated.ts` and `lib/detect/us-symbols.generated.ts`, the symbols that travel in the content script: all funds of the
 * packaged snapshot, and closed or renamed funds from a plain list.
 *
 *     node_modules/.bin/node lib/workshop/pack-us-symbols.ts [LIST]
 */
const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'lib/detect/us-symbols.generated.ts');
const NAMES_OUTPUT = join(ROOT, 'lib/detect/names-with-symbols.generated.ts');
const DEFAULT_LIST = join(ROOT, '../shared/data/pages/us-etf-symbols.txt');

/** Old symbols that lead to a fund of today (`lib/funds/former-tickers.ts`) and are in no list. */
const RENAMED = ['QQQQ', 'IRBO'];

/** Symbols of five letters in old lists are foreign funds quoted over the counter. */
const MAX_CLOSED_LENGTH = 4;

function closedSymbols(file: string): string[] {
  if (!existsSync(file)) throw new Error(`no list of closed symbols at ${file}`);
  return readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((symbol) => /^[A-Z]+$/.test(symbol) && symbol.length <= MAX_CLOSED_LENGTH)
    .filter((symbol) => ambiguityOf(symbol) !== 'strong');
}

/** `QQQ` with “ProShares UltraPro QQQ”: symbols in the names of other funds, where the letters mean nothing else. */
function namesWithSymbols(funds: readonly { ticker: string; name: string }[]): string[] {
  const symbols = new Set(funds.map(({ ticker }) => ticker));
  return funds.flatMap(({ ticker, name }) =>
    name
      .split(' ')
      .filter((word) => word.length > 2 && word !== ticker && symbols.has(word))
      .filter((word) => ambiguityOf(word) !== 'strong')
      .map((word) => `${word}\t${name}`),
  );
}

const snapshot = await readPackagedSnapshot();
const { tickers } = snapshot;
const names = namesWithSymbols(snapshot.listing());
writeFileSync(
  NAMES_OUTPUT,
  `/** Written by \`lib/workshop/pack-us-symbols.ts\`: symbols, each with the name of another fund that holds it. */\n` +
    `export const NAMES_WITH_SYMBOLS = \`${[...new Set(names)].join('\n')}\`;\n`,
);
const symbols = [...tickers, ...closedSymbols(process.argv[2] ?? DEFAULT_LIST), ...RENAMED];
writeFileSync(
  OUTPUT,
  `/** Written by \`lib/workshop/pack-us-symbols.ts\`; see \`symbol-pack.ts\` for the form. */\n` +
    `export const PACKED_US_SYMBOLS =\n  ${JSON.stringify(packSymbols(symbols))};\n`,
);
process.stderr.write(`${new Set(symbols).size} symbols written\n`);
