import type { FundKind, FundKindName } from '#lib/metrics/fund-kind.ts';
import { KIND_FRAMES, KIND_WORDS, LEVERAGE_WORDS } from './words/kind-words.ts';

/** `US-listed stock fund`, `Taiwan-listed …`; wrappers and trusts need no place. */
export function kindLabel(kind: FundKind, market: 'US' | 'TW'): string {
  const label = listed(KIND_WORDS[kind.name], kind.name, market);
  if (kind.form === 'unit-trust') return KIND_FRAMES.unitTrust(label);
  if (kind.stock) return KIND_FRAMES.about(label, kind.stock);
  const saysWhat = kind.name === 'other-derivatives' || kind.name.endsWith('trust');
  return kind.holds && saysWhat ? KIND_FRAMES.about(label, kind.holds) : label;
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
  if (market === 'TW') return KIND_FRAMES.listedInTaiwan(label);
  if (SAID_WITH_PLACE.has(kind)) return KIND_FRAMES.listedInUs(label);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** `2x daily`, `-1x daily`, `3x`; a short fund without a stated factor is a `short fund`. */
export function leverageWords(kind: FundKind): string | undefined {
  const { leverage } = kind;
  if (!leverage) return undefined;
  const { factor, period, direction } = leverage;
  if (factor !== undefined) return LEVERAGE_WORDS.factor(factor, period);
  return direction === 'short' ? LEVERAGE_WORDS.short : LEVERAGE_WORDS.leveraged(period);
}
