import type { FundKindName } from '#lib/metrics/fund-kind.ts';

/** The kind of a fund as the card's header says it. */
export const KIND_WORDS: Readonly<Record<FundKindName, string>> = {
  'plain-equity': 'stock fund',
  bond: 'bond fund',
  mixed: 'fund of mixed holdings',
  'fund-of-funds': 'fund of funds',
  'leveraged-or-inverse': 'leveraged or inverse fund',
  'single-stock': 'single-stock fund',
  buffer: 'buffer or defined-outcome fund',
  'option-income': 'option-income fund',
  'other-derivatives': 'fund of derivatives',
  'commodity-trust': 'commodity trust',
  'crypto-trust': 'cryptocurrency trust',
  'commodity-pool': 'commodity pool',
  note: 'exchange-traded note',
  cash: 'cash fund',
  unclear: 'fund, kind not known',
};

/** Around the kind. */
export const KIND_FRAMES = {
  listedInUs: (kind: string) => `US-listed ${kind}`,
  listedInTaiwan: (kind: string) => `Taiwan-listed ${kind}`,
  unitTrust: (kind: string) => `${kind} (unit trust)`,
  about: (kind: string, what: string) => `${kind}: ${what}`,
};

/** How a fund moves beside what it follows: `2x daily`. */
export const LEVERAGE_WORDS = {
  factor: (factor: number, period: string | undefined) =>
    period === undefined ? `${factor}x` : `${factor}x ${period}`,
  short: 'short fund',
  leveraged: (period: string | undefined) =>
    period === undefined ? 'leveraged' : `leveraged ${period}`,
};
