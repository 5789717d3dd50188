import { counted } from '../counted.ts';

/** Words on what moves a fund of derivatives. */
export const EXPOSURE_WORDS = {
  net: 'Net exposure',
  gross: 'Gross exposure',
  ofNetAssets: (share: string) => `${share} of net assets`,
  inputs: (direct: string, derivatives: string) =>
    `shares and funds held ${direct}, derivatives at notional ${derivatives}, of net assets`,
  shortsPositive: (inputs: string) => `${inputs}; short positions counted as positive`,
  withoutSize: (lines: number) =>
    `${counted(lines, 'more derivative states', 'more derivatives state')} no size in dollars.`,
  options: 'Options at the value they cover',
  addedToNeither: (share: string) => `${share} of net assets, added to neither`,
  optionsNote: 'Public filings mask how far an option moves with its share (delta).',
};
