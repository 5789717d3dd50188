import type { FiledExposure } from '#lib/funds/filed-facts.ts';
import { isLeveragedOrDerivative } from '#lib/metrics/exposure.ts';
import type { ExposureSection, Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { counted } from './counted.ts';
import { percent } from './format.ts';

/**
 * What moves a fund of derivatives: shares held plus futures, swaps and forwards at notional. Only where a whole
 * filing was read, since a list of weights does not say it; and only where derivatives move the fund.
 */
export function exposureSectionOf({ facts, sources }: CardParts): ExposureSection | undefined {
  const { exposure } = facts;
  if (!exposure || !isLeveragedOrDerivative(exposure)) return undefined;
  const source = sources.add(exposure.source);
  return { figures: [...sums(exposure, source), ...optionsFigure(exposure, source)] };
}

function sums(exposure: FiledExposure, source: number): Figure[] {
  const { direct, derivatives, gross, net, linesWithoutNotional } = exposure;
  const unknown =
    linesWithoutNotional === 0
      ? undefined
      : `${counted(linesWithoutNotional, 'more derivative states', 'more derivatives state')} no size in dollars.`;
  const inputs = `shares and funds held ${withMinus(direct, 1)}, derivatives at notional ${withMinus(derivatives, 1)}, of net assets`;
  return [
    {
      label: 'Net exposure',
      text: `${withMinus(net, 0)} of net assets`,
      source,
      formula: inputs,
      ...(unknown && { note: unknown }),
    },
    {
      label: 'Gross exposure',
      text: `${percent(gross, 0)} of net assets`,
      source,
      formula: `${inputs}; short positions counted as positive`,
    },
  ];
}

/** With the sign that prints as wide as a plus. */
function withMinus(share: number, digits: 0 | 1): string {
  return share < 0 ? `−${percent(-share, digits)}` : percent(share, digits);
}

function optionsFigure({ optionsUnadjusted }: FiledExposure, source: number): Figure[] {
  if (optionsUnadjusted === 0) return [];
  return [
    {
      label: 'Options at the value they cover',
      text: `${percent(optionsUnadjusted, 0)} of net assets, added to neither`,
      source,
      note: 'Public filings mask how far an option moves with its share (delta).',
    },
  ];
}
