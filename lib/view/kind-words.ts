import type { FundKind, FundKindName } from '#lib/metrics/fund-kind.ts';

/** The kind of a fund as the card's header says it. */
const KIND_LABELS: Readonly<Record<FundKindName, string>> = {
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

/** `US-listed stock fund`, `Taiwan-listed …`; wrappers and trusts need no place. */
export function kindLabel(kind: FundKind, market: 'US' | 'TW'): string {
  const label = listed(KIND_LABELS[kind.name], kind.name, market);
  if (kind.form === 'unit-trust') return `${label} (unit trust)`;
  if (kind.stock) return `${label}: ${kind.stock}`;
  if (kind.name === 'other-derivatives' && kind.holds) return `${label}: ${kind.holds}`;
  return kind.holds && kind.name.endsWith('trust') ? `${label}: ${kind.holds}` : label;
}

const SAID_WITH_PLACE = new Set<FundKindName>([
  'plain-equity',
  'bond',
  'mixed',
  'fund-of-funds',
  'cash',
  'unclear',
]);

function listed(label: string, kind: FundKindName, market: 'US' | 'TW'): string {
  if (market === 'TW') return `Taiwan-listed ${label}`;
  if (SAID_WITH_PLACE.has(kind)) return `US-listed ${label}`;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** `2x daily`, `-1x daily`, `3x`; a short fund without a stated factor is a `short fund`. */
export function leverageWords(kind: FundKind): string | undefined {
  const { leverage } = kind;
  if (!leverage) return undefined;
  const period = leverage.period ? ` ${leverage.period}` : '';
  if (leverage.factor !== undefined) return `${leverage.factor}x${period}`;
  return leverage.direction === 'short' ? 'short fund' : `leveraged${period}`;
}
