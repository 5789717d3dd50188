import type { FundKind, FundKindName } from '#lib/metrics/fund-kind.ts';

/** The kind of a fund as the card's header says it. */
const KIND_LABELS: Readonly<Record<FundKindName, string>> = {
  'plain-equity': 'US-listed plain equity fund',
  bond: 'US-listed bond fund',
  mixed: 'US-listed fund of mixed holdings',
  'fund-of-funds': 'US-listed fund of funds',
  'leveraged-or-inverse': 'Leveraged or inverse fund',
  'single-stock': 'Single-stock fund',
  buffer: 'Buffer or defined-outcome fund',
  'option-income': 'Option-income fund',
  'other-derivatives': 'Fund of derivatives',
  'commodity-trust': 'Commodity trust',
  'crypto-trust': 'Cryptocurrency trust',
  'commodity-pool': 'Commodity pool',
  note: 'Exchange-traded note',
  cash: 'US-listed cash fund',
  unclear: 'US-listed fund, kind not known',
};

export function kindLabel(kind: FundKind): string {
  const label = KIND_LABELS[kind.name];
  if (kind.form === 'unit-trust') return `${label} (unit trust)`;
  if (kind.stock) return `${label}: ${kind.stock}`;
  if (kind.name === 'other-derivatives' && kind.holds) return `${label}: ${kind.holds}`;
  return kind.holds && kind.name.endsWith('trust') ? `${label}: ${kind.holds}` : label;
}

/** `2x daily`, `-1x daily`, `3x`; a short fund without a stated factor is a `short fund`. */
export function leverageWords(kind: FundKind): string | undefined {
  const { leverage } = kind;
  if (!leverage) return undefined;
  const period = leverage.period ? ` ${leverage.period}` : '';
  if (leverage.factor !== undefined) return `${leverage.factor}x${period}`;
  return leverage.direction === 'short' ? 'short fund' : `leveraged${period}`;
}
