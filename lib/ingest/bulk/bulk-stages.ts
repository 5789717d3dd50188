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
  stage('04-nport-holdings.sql', 'by quarter'),
  stage('05-monthly-returns.sql', 'by quarter'),
  stage('06-monthly-flows.sql', 'by quarter'),
  stage('07-prospectus-figures.sql', 'by quarter'),
  stage('08-class-fees.sql'),
  stage('09-prospectus-returns.sql'),
  stage('10-strategy-texts.sql'),
  stage('11-census-filings.sql', 'by quarter'),
  stage('12-fund-census.sql'),
  stage('13-class-tickers.sql'),
  stage('14-trading-volumes.sql'),
  stage('15-snapshot-funds.sql'),
  stage('16-snapshot-positions.sql'),
  stage('17-named-positions.sql'),
  stage('18-issuer-names.sql'),
  stage('19-snapshot-lines.sql'),
];
