import { MOST_FEE } from '#lib/filings/fees/class-fees.ts';
import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { WHOLE_WEIGHT } from '#lib/funds/snapshot-format.ts';
import type { HoldingsDraft } from './holdings-draft.ts';
import { sumOf } from './holdings-draft.ts';

/** Something the gate refused or marked. `rejected`: the figure does not enter the snapshot. */
export interface Finding {
  readonly ticker: string;
  readonly rule: FindingRule;
  readonly verdict: 'rejected' | 'flagged';
  readonly detail: string;
}

export type FindingRule =
  | 'fee-out-of-range'
  | 'date-in-the-future'
  | 'weights-unexplained'
  | 'sum-over-110'
  | 'repeated-name'
  | 'missing-name'
  | 'identity-doubtful'
  | 'older-complete-list'
  | 'no-date'
  | 'no-source'
  | 'final-report'
  | 'no-fee'
  | 'fee-unreachable'
  | 'does-not-fit';

/** Highest total cost accepted as a fund's fee. */
const MAX_FEE_PERCENT = MOST_FEE * 100;

/** A list of holdings may pass this by rounding and small borrowings; beyond, something must explain it. */
const MAX_PLAIN_SUM = 1.1;

/** Words of names of funds that hold swaps, options, futures or borrowed money, or sell short. */
const DERIVATIVE_FUND =
  /\b(?:\d(?:\.\d+)?x|ultra(?:pro|short)?|leverag\w*|bull|bear|inverse|buffer\w*|option|futures|hedge\w*|barrier|floor|autocallable|defined|protect\w*|outcome|accelerated|stacked|market neutral|long\/short|absolute return|volatility|vix|overlay|buy-?write|covered|income strategy|premium income|high income|target income|weeklypay|managed futures|commodit\w*|carbon|tail risk|max|mbs|strateg\w*)\b/i;

/**
 * Lines that add to a book without being invested by it: collateral for lent securities, cash, repos,
 * Treasury paper behind derivatives, the houses through which options clear, swaps' counterparties.
 */
const NOT_BOUGHT_WITH_ASSETS =
  /\b(?:cash|money market|liquid\w*|government|govt?|treasur\w+|trsy|t-?bills?|united states|repurchase|repo|collateral|lending|prime|oblig\w*|sweep|navigator|mount vernon|fnma|fhlmc|tba|umbs|fannie|freddie|federal national|cboe|options clearing|mercantile|lch|swap|dollars?|dreyfus|drey|state street global|blackrock (?:cash|funds)|invesco private|short[- ]term|goldman (?:financial|sachs)|cowen|marex|nomura|cantor|natixis|clear street|jane street|wolverine|morgan stanley|bmo capital|x-change)\b|\b\d{2}\/\d{2}\/(?:20)?\d{2}\b/i;

/** Checks a fee; the finding, or `undefined` when it may enter. */
export function feeFinding(ticker: string, percent: number): Finding | undefined {
  if (percent >= 0 && percent <= MAX_FEE_PERCENT) return undefined;
  return { ticker, rule: 'fee-out-of-range', verdict: 'rejected', detail: `${percent}%` };
}

/** What stands beside a fee, and the most that is plausible of it, in percent: new funds waive gross fees of 20% and more. */
const FEE_PARTS = {
  grossPercent: 100,
  waiverPercent: 100,
  acquiredFundsPercent: MAX_FEE_PERCENT,
} as const;

type FeeParts = { [K in keyof typeof FEE_PARTS]?: number | undefined };

/** The parts of a fee table that are out of range, each with its finding: they cost the fee itself nothing. */
export function feePartFindings(
  ticker: string,
  fee: FeeParts,
): readonly { readonly part: keyof FeeParts; readonly finding: Finding }[] {
  const parts = ['grossPercent', 'waiverPercent', 'acquiredFundsPercent'] as const;
  return parts.flatMap((part) => {
    const percent = fee[part];
    if (percent === undefined || (percent >= 0 && percent <= FEE_PARTS[part])) return [];
    const detail = `${part}: ${percent}%`;
    return [{ part, finding: { ticker, rule: 'fee-out-of-range', verdict: 'rejected', detail } }];
  });
}

/** A date after the build's date cannot be a report's. */
export function dateFinding(ticker: string, isoDate: string, today: string): Finding | undefined {
  if (isoDate <= today) return undefined;
  return { ticker, rule: 'date-in-the-future', verdict: 'rejected', detail: isoDate };
}

function sumOfInvested({ lines }: HoldingsDraft): number {
  const invested = lines.filter(
    ({ name }) => !namesNoIssuer(name) && !NOT_BOUGHT_WITH_ASSETS.test(name),
  );
  return invested.reduce((sum, { weight }) => sum + weight, 0) / WHOLE_WEIGHT;
}

/**
 * Checks a list: sums over 110% need a reason (a derivative fund by name, or no more than 110% left
 * without collateral, cash, repos and options); placeholders and repeated names are marked, because readers must know.
 */
export function holdingsFindings(
  fund: { readonly ticker: string; readonly name: string },
  draft: HoldingsDraft,
): Finding[] {
  const { ticker } = fund;
  const findings: Finding[] = [];
  const sum = sumOf(draft);
  if (sum > MAX_PLAIN_SUM) {
    const explained = DERIVATIVE_FUND.test(fund.name) || sumOfInvested(draft) <= MAX_PLAIN_SUM;
    const detail = `${(sum * 100).toFixed(1)}% in ${draft.lines.length} lines`;
    findings.push(
      explained
        ? { ticker, rule: 'sum-over-110', verdict: 'flagged', detail }
        : { ticker, rule: 'weights-unexplained', verdict: 'rejected', detail },
    );
  }
  const missing = draft.lines.filter(({ name }) => namesNoIssuer(name)).length;
  if (missing > 0) {
    findings.push({ ticker, rule: 'missing-name', verdict: 'flagged', detail: `${missing} lines` });
  }
  const repeated = draft.lines.length - new Set(draft.lines.map(({ name }) => name)).size;
  if (repeated > 0) {
    const detail = `${repeated} lines repeat a name`;
    findings.push({ ticker, rule: 'repeated-name', verdict: 'flagged', detail });
  }
  return findings;
}
