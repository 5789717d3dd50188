import type { AverageReturn, PastReturns } from '#lib/funds/filed-facts.ts';

/** One tagged return of a prospectus; amounts are fractions. */
export interface ReturnFigure {
  readonly tag: string;
  /** Member of the performance measure's axis without `Member`; absent is the fund's own return before tax. */
  readonly measure?: string | undefined;
  /** First day of the period; absent in the SEC's data sets. */
  readonly startsOn?: string | undefined;
  readonly endsOn: string;
  readonly amount: number;
}

/** What a prospectus says of its returns, before its source is known; `asOf` is the newest day covered. */
export type FoundReturns = Omit<PastReturns, 'source'> & { readonly asOf: string };

type Over = AverageReturn['over'];
type Basis = Exclude<keyof AverageReturn, 'over'>;

const BASES = ['beforeTax', 'afterTaxOnDistributions', 'afterTaxOnDistributionsAndSale'] as const;
const OVERS = [1, 5, 10, 'inception'] as const;

/** Taxonomy rr names the years in the tag. */
const NAMED_AVERAGES: Readonly<Record<string, Over>> = {
  AverageAnnualReturnYear01: 1,
  AverageAnnualReturnYear05: 5,
  AverageAnnualReturnYear10: 10,
  AverageAnnualReturnSinceInception: 'inception',
};
/** Taxonomy oef has one tag for them all; the period says which. */
const AVERAGE = 'AvgAnnlRtrPct';
const YEAR = 'AnnlRtrPct';

const QUARTERS: Readonly<Record<string, 'bestQuarter' | 'worstQuarter'>> = {
  BarChartHighestQuarterlyReturn: 'bestQuarter',
  BarChartLowestQuarterlyReturn: 'worstQuarter',
};

/** Whether a tag (without its prefix) is a return that `pastReturnsOf` reads. */
export function isReturnTag(tag: string): boolean {
  const isNamed = Object.hasOwn(NAMED_AVERAGES, tag) || Object.hasOwn(QUARTERS, tag);
  return isNamed || tag === AVERAGE || tag === YEAR || /^AnnualReturn\d{4}$/.test(tag);
}

/**
 * Calendar years, averages before and after tax, best and worst quarter of one class (or series). Returns of an
 * index, or at the market's price, are no returns of the fund at net asset value; two different figures for one
 * thing give neither. Undefined where nothing is left.
 */
export function pastReturnsOf(figures: readonly ReturnFigure[]): FoundReturns | undefined {
  const agreed = agreedFigures(figures);
  const asOf = figures
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1);
  if (agreed.size === 0 || asOf === undefined) return undefined;
  const [best, worst] = [agreed.get('bestQuarter'), agreed.get('worstQuarter')];
  return {
    calendarYears: calendarYearsOf(agreed),
    averages: averagesOf(agreed, figures),
    ...(best !== undefined && { bestQuarter: best }),
    ...(worst !== undefined && { worstQuarter: worst }),
    asOf,
  };
}

function calendarYearsOf(agreed: ReadonlyMap<string, number>): PastReturns['calendarYears'] {
  const years = [...agreed].flatMap(([key, totalReturn]) =>
    key.startsWith('year ') ? [{ year: Number(key.slice(5)), totalReturn }] : [],
  );
  return years.toSorted((a, b) => a.year - b.year);
}

function agreedFigures(figures: readonly ReturnFigure[]): ReadonlyMap<string, number> {
  const agreed = new Map<string, number>();
  const contradicted = new Set<string>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === undefined) continue;
    const known = agreed.get(key);
    if (known !== undefined && known !== figure.amount) contradicted.add(key);
    agreed.set(key, figure.amount);
  }
  for (const key of contradicted) agreed.delete(key);
  return agreed;
}

/** What a figure is; undefined where it is nothing that is kept. */
function keyOf(figure: ReturnFigure): string | undefined {
  const basis = basisOf(figure.measure);
  const over = overOf(figure);
  if (over !== undefined) return basis && averageKey(over, basis);
  if (basis !== 'beforeTax') return undefined;
  const year = yearOf(figure);
  return year === undefined ? QUARTERS[figure.tag] : `year ${year}`;
}

function averageKey(over: Over, basis: Basis): string {
  return `average ${over} ${basis}`;
}

function overOf({ tag, startsOn, endsOn }: ReturnFigure): Over | undefined {
  const named = NAMED_AVERAGES[tag];
  if (named !== undefined) return named;
  if (tag !== AVERAGE || startsOn === undefined) return undefined;
  const years = (Date.parse(endsOn) - Date.parse(startsOn)) / YEAR_MS;
  return ([1, 5, 10] as const).find((whole) => Math.abs(years - whole) < ROOM) ?? 'inception';
}

const YEAR_MS = 365.25 * 86_400_000;
/** Filers start a year on its first day or on the last of the year before: four days, in years. */
const ROOM = 0.011;

/** `AnnualReturn2025` names its year (rr); `AnnlRtrPct` is of the year in which its period ends (oef). */
function yearOf({ tag, endsOn }: ReturnFigure): number | undefined {
  const named = /^AnnualReturn(\d{4})$/.exec(tag)?.[1];
  if (named) return Number(named);
  return tag === YEAR ? Number(endsOn.slice(0, 4)) : undefined;
}

/** Undefined for what is no return of the fund at net asset value. */
function basisOf(measure: string | undefined): Basis | undefined {
  if (measure === undefined || /^BasedOnNAV$/i.test(measure)) return 'beforeTax';
  if (/AfterTaxesOnDistributionsAndSale/i.test(measure)) return 'afterTaxOnDistributionsAndSale';
  return /AfterTaxesOnDistributions/i.test(measure) ? 'afterTaxOnDistributions' : undefined;
}

function averagesOf(
  agreed: ReadonlyMap<string, number>,
  figures: readonly ReturnFigure[],
): readonly AverageReturn[] {
  return OVERS.flatMap((over): AverageReturn[] => {
    const known = BASES.flatMap((basis) => {
      const amount = agreed.get(averageKey(over, basis));
      return amount === undefined ? [] : [[basis, amount] as const];
    });
    if (known.length > 0) return [{ over, ...Object.fromEntries(known) }];
    const beforeTax = over === 1 ? provedYear(agreed, figures) : undefined;
    return beforeTax === undefined ? [] : [{ over, beforeTax }];
  });
}

/**
 * Without a period `AvgAnnlRtrPct` stands for one, five and ten years alike. One of them is proved: over the one
 * year that ends with December the average is that calendar year's return, and that is filed too.
 */
function provedYear(
  agreed: ReadonlyMap<string, number>,
  figures: readonly ReturnFigure[],
): number | undefined {
  return figures.find(
    ({ tag, measure, startsOn, endsOn, amount }) =>
      tag === AVERAGE &&
      startsOn === undefined &&
      basisOf(measure) === 'beforeTax' &&
      endsOn.endsWith('-12-31') &&
      agreed.get(`year ${endsOn.slice(0, 4)}`) === amount,
  )?.amount;
}
