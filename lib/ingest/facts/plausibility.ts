import { namesNoIssuer } from '../issuers/no-issuer-names.ts';
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
  | 'does-not-fit';

/** Highest total cost accepted as a fund's fee, in percent: the dearest BDC funds file about 10. */
const MAX_FEE_PERCENT = 15;

/** A list of holdings may pass this by rounding and small borrowings; beyond, something must explain it. */
const MAX_PLAIN_SUM = 1.1;

/** Words of names of funds that hold swaps, options or borrowed money. */
const DERIVATIVE_FUND =
  /\b(?:\d(?:\.\d+)?x|ultra(?:pro|short)?|leverag\w*|lvgd|geared|bull|bear|daily|short|inverse|buffer\w*|income|option\w*|covered|calls?|puts?|futures|hedge\w*|barrier|floor|autocallable|defined|protect\w*|outcome|stacked|return stack\w*|trend|managed|long\/short|market neutral|absolute|multi-strategy|risk parity|efficient core|volatility|vix|commodit\w*|bitcoin|ether|crypto\w*|carry|target|collar\w*|structured|tail|convexity|mortgage|mbs|total return|bond)\b/i;

/** Lines that are collateral, cash, paper lent or repaid, or the house through which options clear. */
const COLLATERAL_OR_DERIVATIVE_LINE =
  /\b(?:cash|money market|liquid\w*|government|govt|gov|treasury|treasuries|trsy|t-?bill|united states|repurchase|repo|collateral|lending|sec lend\w*|prime|obligations?|obli|sweep|navigator|mount vernon|fnma|fhlmc|tba|umbs|fannie|freddie|cboe|options clearing|occ|swap|future|index|spx|option|call|put|dreyfus|state street|blackrock|invesco|short[- ]term|fund|funds|portfolio|etf|shares|trust)\b/i;

/** Checks a fee; the finding, or `undefined` when it may enter. */
export function feeFinding(ticker: string, percent: number): Finding | undefined {
  if (percent >= 0 && percent <= MAX_FEE_PERCENT) return undefined;
  return { ticker, rule: 'fee-out-of-range', verdict: 'rejected', detail: `${percent}%` };
}

/** A date after the build's date cannot be a report's. */
export function dateFinding(ticker: string, isoDate: string, today: string): Finding | undefined {
  if (isoDate <= today) return undefined;
  return { ticker, rule: 'date-in-the-future', verdict: 'rejected', detail: isoDate };
}

/**
 * Checks a list: sums over 110% need a reason (a derivative fund by name, or lines that are collateral,
 * cash or options); placeholders and repeated names are marked, because readers must know.
 */
export function holdingsFindings(
  fund: { readonly ticker: string; readonly name: string },
  draft: HoldingsDraft,
): Finding[] {
  const { ticker } = fund;
  const findings: Finding[] = [];
  const sum = sumOf(draft);
  if (sum > MAX_PLAIN_SUM) {
    const explained =
      DERIVATIVE_FUND.test(fund.name) ||
      draft.lines.some(
        ({ name }) => namesNoIssuer(name) || COLLATERAL_OR_DERIVATIVE_LINE.test(name),
      );
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
