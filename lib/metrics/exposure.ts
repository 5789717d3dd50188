import type { Interval } from './interval.ts';

/** One line's part in what moves the fund. Fractions of net assets. */
export interface ExposureLine {
  /** Signed weight of shares and funds held; 0 for a derivative, whose market value is no exposure. */
  readonly direct: number;
  readonly derivative?: {
    readonly kind: 'future' | 'swap' | 'forward' | 'option';
    readonly direction: 1 | -1;
    /** Notional over net assets, in dollars; absent where filed in another currency or not at all. */
    readonly notional?: number;
  };
}

export interface Exposure {
  /** Shares and funds held. */
  readonly direct: number;
  /** Futures, swaps and forwards at notional, signed. */
  readonly derivatives: number;
  /** Long plus short, both counted positive. */
  readonly gross: number;
  readonly net: number;
  /** Options at full notional: their delta is masked in public filings, so they are added to nothing. */
  readonly optionsUnadjusted: number;
  /** Derivative lines whose notional is not known: the exposure is larger than said by their part. */
  readonly linesWithoutNotional: number;
  /** More than 115% gross, or more than a tenth through derivatives. */
  readonly isLeveragedOrDerivative: boolean;
}

const PLAIN_GROSS_LIMIT = 1.15;
const PLAIN_DERIVATIVE_LIMIT = 0.1;

/**
 * Exposure with derivatives: direct holdings plus the signed notional of futures, swaps and forwards
 * over net assets. Source of the rule: Form N-PORT items C.11; the market value of a derivative says
 * nothing about its exposure, and its `pctVal` is market value for some filers and notional for others.
 */
export function exposureOf(lines: readonly ExposureLine[]): Exposure {
  let direct = 0;
  let derivatives = 0;
  let gross = 0;
  let optionsUnadjusted = 0;
  let linesWithoutNotional = 0;
  for (const line of lines) {
    direct += line.direct;
    gross += Math.abs(line.direct);
    const { derivative } = line;
    if (!derivative) continue;
    const { kind, direction, notional } = derivative;
    if (notional === undefined) linesWithoutNotional += 1;
    else if (kind === 'option') optionsUnadjusted += Math.abs(notional);
    else {
      derivatives += direction * Math.abs(notional);
      gross += Math.abs(notional);
    }
  }
  return {
    direct,
    derivatives,
    gross,
    net: direct + derivatives,
    optionsUnadjusted,
    linesWithoutNotional,
    isLeveragedOrDerivative: isLeveragedOrDerivative({ gross, derivatives }),
  };
}

/** Whether derivatives move the fund: more than 115% gross, or more than a tenth through them. */
export function isLeveragedOrDerivative({
  gross,
  derivatives,
}: Pick<Exposure, 'gross' | 'derivatives'>): boolean {
  return gross > PLAIN_GROSS_LIMIT || Math.abs(derivatives) > PLAIN_DERIVATIVE_LIMIT;
}

/** Net exposure with options anywhere between none and all of their notional, either way. */
export function netWithOptions({ net, optionsUnadjusted }: Exposure): Interval {
  return { low: net - optionsUnadjusted, high: net + optionsUnadjusted };
}
