import type { DragAssumptions } from '#lib/metrics/fee-drag.ts';
import { isExact } from '#lib/metrics/interval.ts';
import { isFullyKnown, type Portfolio, unresolvedOf } from '#lib/xray/portfolio.ts';
import { outsideConcentration, portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { portfolioDrag, portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { countRange, percent, percentAtLeast, percentRange, rateText, usd } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { someOf } from '../share-text.ts';
import { COMMON_WORDS } from '../words/common-words.ts';
import { KEY_FIGURE_WORDS, XRAY_WORDS } from '../words/xray-words.ts';

/** The sum that the fee drag is worked out for, and whether it is the list's own value. */
export interface XrayDrag {
  readonly assumptions: DragAssumptions;
  readonly isListValue: boolean;
}

/** One of the numbers at the top of the page. */
export interface KeyFigure {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  /** How it was worked out, with its inputs. */
  readonly formula?: string;
}

/** Fee, drag, largest company, how many companies it behaves like, and what is not known. */
export function keyFiguresOf(portfolio: Portfolio, drag: XrayDrag): readonly KeyFigure[] {
  return [
    ...feeFigures(portfolio, drag),
    ...largestFigure(portfolio),
    ...concentrationFigures(portfolio),
    unresolvedFigure(portfolio),
  ];
}

function feeFigures(portfolio: Portfolio, { assumptions, isListValue }: XrayDrag): KeyFigure[] {
  const fee = portfolioFee(portfolio);
  if (!fee)
    return [
      {
        label: KEY_FIGURE_WORDS.noFee,
        text: XRAY_WORDS.notKnown,
        note: KEY_FIGURE_WORDS.noFeeNote,
      },
    ];
  const { amountUsd, years, yearlyReturn } = assumptions;
  const drag = portfolioDrag(portfolio, assumptions);
  const rate = rateText(yearlyReturn);
  const of = KEY_FIGURE_WORDS.dragNote({ amount: usd(amountUsd), isListValue, years, rate });
  const left = fee.leftOut.map(({ book }) => book.ticker);
  const known =
    left.length === 0
      ? undefined
      : KEY_FIGURE_WORDS.feeWithout(percent(fee.covered), someOf(left, 4));
  return [
    {
      label: KEY_FIGURE_WORDS.fee,
      text: COMMON_WORDS.aYear(percent(fee.rate, 2)),
      ...(known && { note: known }),
      formula: KEY_FIGURE_WORDS.feeFormula,
    },
    {
      label: KEY_FIGURE_WORDS.drag,
      text: usd(drag.totalUsd),
      note: KEY_FIGURE_WORDS.dragParts(of, usd(drag.feesPaidUsd), usd(drag.lostGrowthUsd)),
      formula: KEY_FIGURE_WORDS.dragFormula,
    },
  ];
}

function largestFigure(portfolio: Portfolio): KeyFigure[] {
  const [largest] = portfolio.companies;
  if (!largest || largest.weight <= 0) return [];
  const funds = largest.carriers.length;
  const isWhole = isFullyKnown(portfolio);
  const through = isWhole ? KEY_FIGURE_WORDS.through : KEY_FIGURE_WORDS.atLeastThrough;
  const weight = (isWhole ? percent : percentAtLeast)(largest.weight);
  return [
    {
      label: KEY_FIGURE_WORDS.largest,
      text: `${shortIssuerName(largest.issuer)} ${weight}`,
      note: through(funds),
      formula: KEY_FIGURE_WORDS.largestFormula,
    },
  ];
}

function concentrationFigures(portfolio: Portfolio): KeyFigure[] {
  const found = portfolioConcentration(portfolio);
  if (!found) return [];
  const { effectiveN, topTen, base } = found;
  const outside = outsideConcentration(portfolio);
  const about =
    outside > 0.0005
      ? KEY_FIGURE_WORDS.ofCompaniesButClosed(percent(base), percent(outside))
      : KEY_FIGURE_WORDS.ofCompanies(percent(base));
  const unsure = isExact(effectiveN) ? [] : [KEY_FIGURE_WORDS.rangeOfTenLines];
  return [
    {
      label: COMMON_WORDS.effective,
      text: COMMON_WORDS.equalCompanies(countRange(effectiveN)),
      note: [about, ...unsure].join(' '),
      formula: KEY_FIGURE_WORDS.effectiveFormula,
    },
    {
      label: COMMON_WORDS.topTen,
      text: isExact(topTen) ? percent(topTen.low) : percentRange(topTen),
      note: KEY_FIGURE_WORDS.ofCompanies(percent(base)),
      formula: KEY_FIGURE_WORDS.topTenFormula,
    },
  ];
}

function unresolvedFigure(portfolio: Portfolio): KeyFigure {
  const weight = unresolvedOf(portfolio);
  return {
    label: XRAY_WORDS.notLookedThrough,
    text: percent(weight),
    note: weight < 0.0005 ? KEY_FIGURE_WORDS.allOpened : KEY_FIGURE_WORDS.reasonsBelow,
  };
}
