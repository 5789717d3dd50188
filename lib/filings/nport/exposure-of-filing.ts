import type { FiledExposure } from '#lib/funds/filed-facts.ts';
import type { Source } from '#lib/funds/source.ts';
import { type ExposureLine, exposureOf } from '#lib/metrics/exposure.ts';
import type { NportDerivative, NportFiling, NportHolding } from './nport-filing.ts';

/** Categories of derivatives that move with shares or commodities; rates, credit and currency do not count. */
const COUNTED_DERIVATIVES = new Set(['DE', 'DCO', 'DO']);
const EQUITY = new Set(['EC', 'EP']);

/**
 * Exposure of one filing with its derivatives at notional. Undefined without net assets, and for funds that
 * hold no derivative on shares or commodities: their weights say all there is.
 */
export function exposureOfFiling(filing: NportFiling, source: Source): FiledExposure | undefined {
  const sums = exposureSumsOf(filing);
  return sums && { ...sums, source };
}

/** The same before its source is known. */
export function exposureSumsOf(filing: NportFiling): Omit<FiledExposure, 'source'> | undefined {
  const { holdings, netAssetsUsd } = filing;
  if (!netAssetsUsd || netAssetsUsd <= 0) return undefined;
  const lines = holdings.flatMap((holding) => lineOf(holding, netAssetsUsd) ?? []);
  if (!lines.some(({ derivative }) => derivative)) return undefined;
  const { isLeveragedOrDerivative: _, ...exposure } = exposureOf(lines);
  return exposure;
}

function lineOf(holding: NportHolding, netAssetsUsd: number): ExposureLine | undefined {
  const { asset = '', derivative, isLendingCollateral, issuerCategory } = holding;
  if (isLendingCollateral) return undefined;
  if (!derivative) {
    const isHeld = EQUITY.has(asset) || (issuerCategory === 'RF' && asset !== 'STIV');
    const weight = weightOf(holding, netAssetsUsd);
    return isHeld && weight !== undefined ? { direct: weight } : undefined;
  }
  if (!COUNTED_DERIVATIVES.has(asset)) return undefined;
  const { kind } = derivative;
  if (kind === 'option' || kind === 'swaption' || kind === 'warrant') {
    return derivativeLine(derivative, 'option', netAssetsUsd);
  }
  return kind === 'other' ? undefined : derivativeLine(derivative, kind, netAssetsUsd);
}

/** A short position is negative, however its filer signed it. */
function weightOf(
  { weight, valueUsd, payoff }: NportHolding,
  netAssetsUsd: number,
): number | undefined {
  const filed = valueUsd === undefined ? weight : valueUsd / netAssetsUsd;
  return filed !== undefined && payoff === 'Short' ? -Math.abs(filed) : filed;
}

/** Without a direction, or with the notional in another currency, the line is counted and its size is not. */
function derivativeLine(
  derivative: NportDerivative,
  kind: NonNullable<ExposureLine['derivative']>['kind'],
  netAssetsUsd: number,
): ExposureLine {
  const { notional, notionalCurrency } = derivative;
  const direction = directionOf(derivative);
  const isUsd = notionalCurrency === undefined || notionalCurrency === 'USD';
  const isKnown = notional !== undefined && isUsd && (direction !== undefined || kind === 'option');
  return {
    direct: 0,
    derivative: {
      kind,
      direction: direction ?? 1,
      ...(isKnown && { notional: notional / netAssetsUsd }),
    },
  };
}

function directionOf({ payoff, returnLeg }: NportDerivative): 1 | -1 | undefined {
  if (payoff) return payoff === 'Long' ? 1 : -1;
  if (returnLeg) return returnLeg === 'received' ? 1 : -1;
  return undefined;
}
