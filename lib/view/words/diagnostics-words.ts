import { counted } from '../counted.ts';

/** Words of the report for a bug. */
export const DIAGNOSTICS_WORDS = {
  product: 'Lookthrough',
  browser: 'Browser',
  data: 'Data',
  damaged: 'damaged, cannot be read',
  dataOf: (day: string, from: 'update' | 'package', funds: number) =>
    `of ${day}, ${from === 'update' ? 'fetched' : 'packaged'}, ${funds} funds`,
  store: 'Store',
  stored: (kind: string, records: number, kb: number) => `${kind}, ${records} records, ${kb} kB`,
  dropped: 'Records dropped',
  holdings: 'Holdings',
  span: (from: string, to: string) => `${from} to ${to}`,
  noErrors: 'Errors: none',
  errors: 'Errors:',
  times: (times: number) => counted(times, 'time', 'times'),
};
