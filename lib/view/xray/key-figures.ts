import type { DragAssumptions } from '#lib/metrics/fee-drag.ts';
import { isExact } from '#lib/metrics/interval.ts';
import { isFullyKnown, type Portfolio, unresolvedOf } from '#lib/xray/portfolio.ts';
import { outsideConcentration, portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { portfolioDrag, portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { counted } from '../counted.ts';
import { countRange, percent, percentRange, usd } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { someOf } from './xray-words.ts';

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
    return [{ label: 'Fee', text: 'not known', note: 'No fee of these funds is packaged.' }];
  const { amountUsd, years, yearlyReturn } = assumptions;
  const drag = portfolioDrag(portfolio, assumptions);
  const left = fee.leftOut.map(({ book }) => book.ticker);
  const known =
    left.length === 0 ? '' : `For ${percent(fee.covered)} of the list: without ${someOf(left, 4)}.`;
  return [
    {
      label: 'Fee of the whole list',
      text: `${percent(fee.rate, 2)} a year`,
      ...(known && { note: known }),
      formula: 'each fund’s fee (net where known, else gross) × its share of the list, added up',
    },
    {
      label: 'What fees cost',
      text: usd(drag.totalUsd),
      note: `${isListValue ? 'Of the list’s' : 'Of'} ${usd(amountUsd)} over ${years} years at ${percent(yearlyReturn, 0)}: ${usd(drag.feesPaidUsd)} in fees, ${usd(drag.lostGrowthUsd)} in lost growth.`,
      formula: 'P(1 + r)^N − P((1 + r)(1 − f))^N for each fund, added up (the SEC’s formula)',
    },
  ];
}

function largestFigure(portfolio: Portfolio): KeyFigure[] {
  const [largest] = portfolio.companies;
  if (!largest || largest.weight <= 0) return [];
  const funds = largest.carriers.length;
  return [
    {
      label: 'Largest company',
      text: `${shortIssuerName(largest.issuer)} ${percent(largest.weight)}`,
      note: `${isFullyKnown(portfolio) ? 'Through' : 'At least, through'} ${counted(funds, 'fund', 'funds')}.`,
      formula: 'share of the list × weight in the fund, added up over the funds that hold it',
    },
  ];
}

function concentrationFigures(portfolio: Portfolio): KeyFigure[] {
  const found = portfolioConcentration(portfolio);
  if (!found) return [];
  const { effectiveN, topTen, base } = found;
  const outside = outsideConcentration(portfolio);
  const left = outside > 0.0005 ? `; ${percent(outside)} could not be opened` : '';
  const about = `Of the ${percent(base)} in companies${left}.`;
  const unsure = isExact(effectiveN) ? '' : ' A range where only ten lines are packaged.';
  return [
    {
      label: 'As concentrated as',
      text: `${countRange(effectiveN)} equal companies`,
      note: `${about}${unsure}`,
      formula: '1 ÷ the sum of squared company weights (Herfindahl-Hirschman index)',
    },
    {
      label: 'Ten largest companies',
      text: isExact(topTen) ? percent(topTen.low) : percentRange(topTen),
      note: `Of the ${percent(base)} in companies.`,
      formula: 'the ten largest company weights, added up',
    },
  ];
}

function unresolvedFigure(portfolio: Portfolio): KeyFigure {
  const weight = unresolvedOf(portfolio);
  return {
    label: 'Not looked through',
    text: percent(weight),
    note: weight < 0.0005 ? 'Every fund was opened.' : 'The reasons stand below.',
  };
}
