import { type DragAssumptions, feeDrag } from './fee-drag.ts';
import type { FundPeers, PeerFacts } from './fund-peers.ts';
import { overlapsWithAll } from './peer-index.ts';

/** Two funds this much alike are the same portfolio for a reader's purpose. */
export const LEAST_TWIN_OVERLAP = 0.9;
/** A fee difference below one basis point is rounding, not money. */
const LEAST_SAVING = 0.0001;
/** Fees are written in hundredths of a basis point; what binary subtraction leaves is far smaller. */
const ROUNDING = 1e-9;

/** A fund with nearly the same holdings, in the same wrapper, at a lower fee. */
export interface NearTwin {
  readonly twin: PeerFacts;
  readonly fee: number;
  /** At least this much overlap. */
  readonly overlap: number;
  /** Difference of the two fee drags, dollars. */
  readonly savedUsd: number;
}

/**
 * The cheapest near-twin: overlap of at least 90%, same wrapper, lower fee; among equally cheap ones
 * the most alike. Undefined when there is none, or when the fund's own fee includes underlying costs.
 * From ten-line lists the overlap is rarely proved, so such a fund mostly has no twin.
 */
export function nearTwinOf(
  fund: PeerFacts,
  peers: FundPeers,
  assumptions: DragAssumptions,
): NearTwin | undefined {
  const { fee } = fund;
  if (fee === undefined) return undefined;
  const overlaps = overlapsWithAll(peers.index, fund.book);
  let best: { twin: PeerFacts; fee: number; overlap: number } | undefined;
  peers.funds.forEach((twin, i) => {
    const overlap = Math.min(1, overlaps[i] ?? 0);
    if (overlap < LEAST_TWIN_OVERLAP || twin.ticker === fund.ticker) return;
    if (twin.fee === undefined || twin.fee > fee - LEAST_SAVING + ROUNDING || isWaived(twin))
      return;
    if (twin.wrapper !== fund.wrapper) return;
    const better =
      !best || twin.fee < best.fee || (twin.fee === best.fee && overlap > best.overlap);
    if (better) best = { twin, fee: twin.fee, overlap };
  });
  if (!best) return undefined;
  const drag = (rate: number): number => feeDrag(rate, assumptions).totalUsd;
  return { ...best, savedUsd: drag(fee) - drag(best.fee) };
}

/** A zero is waived for now; it is no lasting saving. */
function isWaived({ fee }: PeerFacts): boolean {
  return fee === 0;
}
