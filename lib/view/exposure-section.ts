import type { FiledExposure } from '#lib/funds/filed-facts.ts';
import { isLeveragedOrDerivative } from '#lib/metrics/exposure.ts';
import type { ExposureSection, Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { percent } from './format.ts';
import { EXPOSURE_WORDS } from './words/exposure-words.ts';

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
    linesWithoutNotional === 0 ? undefined : EXPOSURE_WORDS.withoutSize(linesWithoutNotional);
  const inputs = EXPOSURE_WORDS.inputs(withMinus(direct, 1), withMinus(derivatives, 1));
  return [
    {
      label: EXPOSURE_WORDS.net,
      text: EXPOSURE_WORDS.ofNetAssets(withMinus(net, 0)),
      source,
      formula: inputs,
      ...(unknown && { note: unknown }),
    },
    {
      label: EXPOSURE_WORDS.gross,
      text: EXPOSURE_WORDS.ofNetAssets(percent(gross, 0)),
      source,
      formula: EXPOSURE_WORDS.shortsPositive(inputs),
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
      label: EXPOSURE_WORDS.options,
      text: EXPOSURE_WORDS.addedToNeither(percent(optionsUnadjusted, 0)),
      source,
      note: EXPOSURE_WORDS.optionsNote,
    },
  ];
}
