import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { type Interval, isRefused } from '#lib/metrics/interval.ts';
import { type EquityPart, isEquityPart } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { compareThemes } from '#lib/themes/compare.ts';
import type { CompositionClass } from '#lib/themes/composition.ts';
import { type EvidenceByTheme, nameCheckOf, type ThemeCheck } from '#lib/themes/name-check.ts';
import { statementOf } from '#lib/themes/wording.ts';
import type { ThemeWorld } from './theme-world.ts';

/** One fund that claims a theme; shares and fees are fractions, absent where they do not apply. */
export interface ThemeRow {
  readonly ticker: string;
  readonly name: string;
  readonly fee?: number;
  readonly holdingsOf?: string;
  readonly list?: 'complete' | 'top-ten';
  readonly kind: string;
  readonly claim: string;
  readonly verdict: string;
  readonly statement: string;
  readonly composition?: Readonly<Record<CompositionClass, number>>;
  /** Weight with any evidence row. */
  readonly coverage?: number;
  readonly revenueWeighted?: Interval;
  /** Weight of the fund in companies that the plain fund holds too. */
  readonly alsoInPlain?: Interval;
  readonly overlapWithPlain?: Interval;
  /** Whether it has more of the theme than the plain fund, where companies report enough to say. */
  readonly themeAgainstPlain?: 'more' | 'less' | 'cannot-be-ranked';
}

export interface ThemeTable {
  readonly theme: string;
  readonly plain: string;
  readonly plainHoldingsOf?: string;
  readonly rows: readonly ThemeRow[];
}

/** The plain fund that theme funds are put beside. */
const PLAIN_FUND = 'QQQ';

/** Every fund of the snapshot whose name claims a theme, with what its holdings say. */
export async function themeTableOf(
  theme: string,
  { snapshot, evidence, fundsNamed }: ThemeWorld,
): Promise<ThemeTable> {
  const plain = await snapshot.fund(PLAIN_FUND);
  const plainPart = plain && equityOf(plain);
  const rows: ThemeRow[] = [];
  for (const facts of await fundsNamed(theme)) {
    const check = nameCheckOf(facts, evidence);
    if (check.kind !== 'theme' || !check.claim.themes.includes(theme)) continue;
    rows.push(rowOf(facts, check, { plainPart, evidence }));
  }
  const asOf = plain?.holdings?.asOf;
  return { theme, plain: PLAIN_FUND, ...(asOf ? { plainHoldingsOf: asOf } : {}), rows };
}

interface RowContext {
  readonly plainPart: EquityPart | undefined;
  readonly evidence: EvidenceByTheme;
}

function rowOf(facts: FundFacts, check: ThemeCheck, context: RowContext): ThemeRow {
  const { verdict, composition } = check;
  const fee = feeTermsOf(facts)?.rate;
  return {
    ticker: facts.ticker,
    name: facts.name,
    kind: fundKindOf(facts).name,
    claim: check.claim.quoted,
    verdict: verdict.kind === 'refused' ? `refused: ${verdict.why}` : verdict.kind,
    statement: statementOf(check) ?? '',
    ...(fee === undefined ? {} : { fee }),
    ...(facts.holdings ? { holdingsOf: facts.holdings.asOf, list: facts.holdings.coverage } : {}),
    ...(composition && {
      composition: composition.weights,
      coverage: composition.coverage,
      revenueWeighted: composition.revenueWeighted,
    }),
    ...besidePlain(facts, check, context),
  };
}

function besidePlain(
  facts: FundFacts,
  { claim }: ThemeCheck,
  { plainPart, evidence }: RowContext,
): Partial<ThemeRow> {
  const part = fundKindOf(facts).name === 'plain-equity' ? equityOf(facts) : undefined;
  if (!part || !plainPart) return {};
  const { coverageAinB, overlap } = overlapOf(part, plainPart);
  const themes = claim.themes.flatMap((theme) => evidence(theme) ?? []);
  const compared = compareThemes(part, plainPart, themes);
  return {
    alsoInPlain: coverageAinB,
    overlapWithPlain: overlap,
    ...(themes.length === claim.themes.length ? { themeAgainstPlain: compared.result } : {}),
  };
}

function equityOf(facts: FundFacts): EquityPart | undefined {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  return isRefused(part) || !isEquityPart(part) ? undefined : part;
}
