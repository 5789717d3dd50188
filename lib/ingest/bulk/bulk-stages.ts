/** One stage: a `SELECT` in `sql/`, written as Parquet under its name. */
export interface BulkStage {
  /** Table that later stages select from. */
  readonly table: string;
  /** File in `sql/`. */
  readonly file: string;
  /** Written as one folder a quarter (`quarter=2026q1`), so that a new quarter leaves the others untouched. */
  readonly byQuarter: boolean;
}

function stage(file: string, byQuarter: 'by quarter' | 'whole' = 'whole'): BulkStage {
  const table = file.replace(/^\d+-|\.sql$/g, '').replaceAll('-', '_');
  return { table, file, byQuarter: byQuarter === 'by quarter' };
}

/** In the order run; each selects from raw tables and earlier stages only. */
export const BULK_STAGES: readonly BulkStage[] = [
  stage('01-nport-filings.sql', 'by quarter'),
  stage('02-standing-reports.sql'),
  stage('03-shared-holding-ids.sql'),
  stage('04-holding-identifiers.sql', 'by quarter'),
  stage('05-nport-holdings.sql', 'by quarter'),
  stage('06-monthly-returns.sql', 'by quarter'),
  stage('07-monthly-flows.sql', 'by quarter'),
  stage('08-prospectus-figures.sql', 'by quarter'),
  stage('09-class-fees.sql'),
  stage('10-prospectus-returns.sql'),
  stage('11-strategy-texts.sql'),
  stage('12-census-filings.sql', 'by quarter'),
  stage('13-fund-census.sql'),
  stage('14-class-tickers.sql'),
  stage('15-trading-volumes.sql'),
  stage('16-snapshot-funds.sql'),
  stage('17-snapshot-positions.sql'),
  stage('18-named-positions.sql'),
  stage('19-issuer-names.sql'),
  stage('20-snapshot-lines.sql'),
  stage('21-book-positions.sql'),
  stage('22-book-pairs.sql'),
  stage('23-derivative-contracts.sql', 'by quarter'),
  stage('24-exposure-lines.sql'),
];
