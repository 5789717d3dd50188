import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { randomNumbers } from '../random-numbers.ts';
import { PUBLISHED_HEADERS } from './data-set-headers.ts';

/** Sizes of the quarter 2026q1 as published: 13,148 filings, 5.94 million holdings, 2,313 prospectuses. */
export const BULK_SIZES = {
  funds: 13_000,
  /** Funds with an exchange-traded class; their lists go into the snapshot. */
  etfs: 4_200,
  holdings: 5_000_000,
  issuers: 60_000,
  prospectusFigures: 540_000,
  prospectusTexts: 640_000,
} as const;

const QUARTER = '2026q1';

/** Writes one quarter of invented data sets in the published layout. */
export async function writeBulkQuarter(folder: string): Promise<void> {
  await writeNport(folder);
  await writeProspectuses(folder);
  await writeCensus(folder);
}

type Cells = Readonly<Record<string, string | number>>;

/** A table being written; rows wait in memory until a few megabytes go out together. */
class TableWriter {
  readonly #columns: readonly string[];
  readonly #stream: WriteStream;
  #waiting: string[] = [];

  constructor(folder: string, file: string, header: string) {
    this.#columns = header.split(' ');
    this.#stream = createWriteStream(join(folder, file));
    this.#waiting.push(this.#columns.join('\t'));
  }

  add(cells: Cells): void {
    this.#waiting.push(this.#columns.map((column) => cells[column] ?? '').join('\t'));
  }

  async flush(): Promise<void> {
    if (this.#waiting.length < 20_000) return;
    const room = this.#stream.write(`${this.#waiting.join('\n')}\n`);
    this.#waiting = [];
    if (!room) await new Promise<void>((resolve) => this.#stream.once('drain', () => resolve()));
  }

  async close(): Promise<void> {
    this.#stream.end(`${this.#waiting.join('\n')}\n`);
    await finished(this.#stream);
  }
}

async function openTables<F extends string>(
  folder: string,
  set: string,
  headers: Readonly<Record<F, string>>,
) {
  const path = join(folder, `${QUARTER}_${set}`);
  await mkdir(path, { recursive: true });
  const tables = new Map<string, TableWriter>();
  for (const [file, header] of Object.entries<string>(headers)) {
    tables.set(file, new TableWriter(path, file, header));
  }
  return {
    add(file: F, cells: Cells) {
      tables.get(file)?.add(cells);
    },
    async flush() {
      for (const table of tables.values()) await table.flush();
    },
    async close() {
      for (const table of tables.values()) await table.close();
    },
  };
}

const seriesOf = (i: number) => `S${String(i + 1).padStart(9, '0')}`;
const classOf = (i: number) => `C${String(i + 1).padStart(9, '0')}`;
const accessionOf = (i: number) => `0001000000-26-${String(i).padStart(6, '0')}`;

/** Four letters for exchange-traded funds, five with an X for the others. */
function tickerOf(i: number): string {
  const letter = (n: number) => String.fromCharCode(65 + (n % 26));
  const four = [i, i / 26, i / 676, i / 17576].map((n) => letter(Math.floor(n))).join('');
  return i < BULK_SIZES.etfs ? four : `${four}X`;
}

const WORDS =
  'North River Stone Allied Summit Pacific Vector Harbor Crown Prime Delta Quantum Cedar Iron Global Union'.split(
    ' ',
  );
const TRADES =
  'Energy Foods Software Bank Motors Pharma Steel Media Chemicals Railways Insurance Devices'.split(
    ' ',
  );
const FORMS = ['Inc', 'Corp', 'PLC', 'Ltd', 'INC', 'CORP.'];

function issuerOf(n: number, spelling: number): string {
  const word = (i: number) => WORDS[i % WORDS.length] ?? '';
  const name = `${word(n)} ${word(Math.floor(n / 16))} ${TRADES[Math.floor(n / 256) % TRADES.length]} ${Math.floor(n / 3072)}`;
  const form = FORMS[spelling % FORMS.length] ?? '';
  return spelling % 2 === 0 ? `${name} ${form}` : `${name} ${form}`.toUpperCase();
}

async function writeNport(folder: string): Promise<void> {
  const random = randomNumbers(1);
  const tables = await openTables(folder, 'nport', PUBLISHED_HEADERS.nport);
  const { funds, holdings } = BULK_SIZES;
  // Long tail: most funds hold some dozens, a few hold thousands.
  const shares = Array.from({ length: funds }, () => 1 / (0.02 + random()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let id = 0;
  for (let i = 0; i < funds; i++) {
    const ACCESSION_NUMBER = accessionOf(i);
    const dates = { FILING_DATE: '28-FEB-2026', REPORT_DATE: '31-DEC-2025' };
    tables.add('SUBMISSION.tsv', { ACCESSION_NUMBER, ...dates, SUB_TYPE: 'NPORT-P' });
    tables.add('REGISTRANT.tsv', {
      ...{ ACCESSION_NUMBER, CIK: 1_000_000 + (i % 900), REGISTRANT_NAME: `Trust ${i % 900}` },
    });
    tables.add('FUND_REPORTED_INFO.tsv', {
      ...{ ACCESSION_NUMBER, SERIES_NAME: `${WORDS[i % 16]} Fund ${i}`, SERIES_ID: seriesOf(i) },
      ...{ NET_ASSETS: '1234567890.12', SALES_FLOW_MON1: '1000.5', REDEMPTION_FLOW_MON1: '0' },
    });
    tables.add('MONTHLY_TOTAL_RETURN.tsv', {
      ...{ ACCESSION_NUMBER, CLASS_ID: classOf(i), MONTHLY_TOTAL_RETURN1: '1.25' },
      ...{ MONTHLY_TOTAL_RETURN2: '-0.5', MONTHLY_TOTAL_RETURN3: 'N/A' },
    });
    const count = Math.max(5, Math.round(((shares[i] ?? 0) / total) * holdings));
    for (let n = 0; n < count; n++) {
      id += 1;
      addHolding(tables, { ACCESSION_NUMBER, id, percent: 100 / count, random });
      if (id % 10_000 === 0) await tables.flush();
    }
  }
  await tables.close();
}

/** A tenth of the net assets of every invented fund. */
const NOTIONAL = '123456789.012';

/** As many derivatives as a quarter has: 0.6% of its rows. */
function isSwap(id: number): boolean {
  return id % 160 === 0;
}

interface HoldingSeed {
  readonly ACCESSION_NUMBER: string;
  readonly id: number;
  readonly percent: number;
  readonly random: () => number;
}

function addHolding(
  tables: { add(file: keyof typeof PUBLISHED_HEADERS.nport, cells: Cells): void },
  { ACCESSION_NUMBER, id, percent, random }: HoldingSeed,
): void {
  // Squared: large companies are held by many.
  const issuer = Math.floor(random() ** 2 * BULK_SIZES.issuers);
  const name = issuerOf(issuer, Math.floor(random() * 6));
  // 45% of rows lack a usable CUSIP, as in 2026q1.
  const cusip = random() < 0.45 ? '000000000' : `${String(100_000 + issuer)}10${issuer % 10}`;
  tables.add('FUND_REPORTED_HOLDING.tsv', {
    ...{
      ACCESSION_NUMBER,
      HOLDING_ID: id,
      ISSUER_NAME: name,
      ISSUER_TITLE: `${name} Common Stock`,
    },
    ISSUER_LEI: random() < 0.3 ? 'N/A' : `LEI00000000000${String(issuer).padStart(6, '0')}`,
    ...{ ISSUER_CUSIP: cusip, BALANCE: '1200.00000000', UNIT: 'NS', CURRENCY_CODE: 'USD' },
    ...{ CURRENCY_VALUE: (percent * 1e6).toFixed(2), PERCENTAGE: percent.toFixed(12) },
    ...{ PAYOFF_PROFILE: 'Long', ASSET_CAT: issuer % 3 === 0 ? 'DBT' : 'EC', ISSUER_TYPE: 'CORP' },
    ...{ INVESTMENT_COUNTRY: 'US', IS_RESTRICTED_SECURITY: 'N', FAIR_VALUE_LEVEL: '1' },
    ...(isSwap(id) && { ASSET_CAT: 'DE', DERIVATIVE_CAT: 'SWP', PAYOFF_PROFILE: 'N/A' }),
  });
  if (isSwap(id)) {
    tables.add('NONFOREIGN_EXCHANGE_SWAP.tsv', {
      ...{ HOLDING_ID: id, NOTIONAL_AMOUNT: NOTIONAL, CURRENCY_CODE: 'USD' },
      ...{ FIXED_OR_FLOATING_RECEIPT: 'Other', FIXED_OR_FLOATING_PAYMENT: 'Floating' },
    });
  }
  // A tenth of the rows have one of their own (half a million in 2026q1).
  if (id % 10 === 0) {
    tables.add('SECURITIES_LENDING.tsv', {
      ...{ HOLDING_ID: id, IS_CASH_COLLATERAL: 'N', IS_NON_CASH_COLLATERAL: 'N' },
      ...{ IS_LOAN_BY_FUND: 'Y', LOAN_VALUE: '10.00' },
    });
  }
  tables.add('IDENTIFIERS.tsv', {
    ...{ HOLDING_ID: id, IDENTIFIERS_ID: id },
    IDENTIFIER_ISIN: `US${String(100_000 + issuer)}10${issuer % 10}1`,
  });
}

async function writeProspectuses(folder: string): Promise<void> {
  const tables = await openTables(folder, 'rr1', PUBLISHED_HEADERS.rr1);
  const { funds, prospectusFigures, prospectusTexts } = BULK_SIZES;
  const tags = ['ExpensesOverAssets', 'ManagementFeesOverAssets', 'OtherExpensesOverAssets'];
  const adshOf = (fund: number) => `0002000000-26-${String(fund % 2300).padStart(6, '0')}`;
  for (let i = 0; i < 2300; i++) {
    tables.add('sub.tsv', { adsh: adshOf(i), cik: 1, form: '485BPOS', filed: '20260228' });
  }
  for (let i = 0; i < prospectusFigures; i++) {
    const fund = i % funds;
    const turn = Math.floor(i / funds);
    const tag = tags[turn] ?? `AnnualReturn${1990 + (turn % 36)}`;
    tables.add('num.tsv', {
      ...{ adsh: adshOf(fund), tag, version: 'rr/2023', ddate: '20260228', uom: 'pure' },
      // As in 2026q2: the class is a dimension and its own column is empty.
      ...{ otherdims: `Class=${classOf(fund)};`, value: '0.0068' },
    });
    if (i % 10_000 === 0) await tables.flush();
  }
  const text = 'The Fund invests at least 80% of its assets in the companies of its index. '.repeat(
    5,
  );
  for (let i = 0; i < prospectusTexts; i++) {
    const fund = i % funds;
    const tag = i < funds ? 'StrategyNarrativeTextBlock' : `RiskTextBlock${i % 40}`;
    tables.add('txt.tsv', {
      ...{ adsh: adshOf(fund), tag, version: 'rr/2023', ddate: '20260228' },
      ...{ series: seriesOf(fund), txtlen: 375, value: text },
    });
    if (i % 10_000 === 0) await tables.flush();
  }
  await tables.close();
}

async function writeCensus(folder: string): Promise<void> {
  const tables = await openTables(folder, 'ncen', PUBLISHED_HEADERS.ncen);
  const ACCESSION_NUMBER = '0003000000-26-000001';
  const dates = { FILING_DATE: '15-MAR-2026', REPORT_ENDING_PERIOD: '31-DEC-2025' };
  tables.add('SUBMISSION.tsv', { ACCESSION_NUMBER, ...dates });
  for (let i = 0; i < BULK_SIZES.funds; i++) {
    const FUND_ID = `${ACCESSION_NUMBER}_${seriesOf(i)}`;
    tables.add('FUND_REPORTED_INFO.tsv', {
      ...{ FUND_ID, ACCESSION_NUMBER, SERIES_ID: seriesOf(i), FUND_NAME: `Fund ${i}` },
      IS_ETF: i < BULK_SIZES.etfs ? 'Y' : 'N',
    });
    tables.add('SHARES_OUTSTANDING.tsv', { FUND_ID, CLASS_ID: classOf(i), TICKER: tickerOf(i) });
    tables.add('ADVISER.tsv', { FUND_ID, ADVISER_TYPE: 'Advisor', ADVISER_NAME: 'House LLC' });
  }
  await tables.close();
}
