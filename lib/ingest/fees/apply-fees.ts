import { type ClassFees, effectiveFee, newestFeesOf } from '#lib/filings/fees/class-fees.ts';
import type { FoundReturns } from '#lib/filings/returns/past-returns.ts';
import type { FactLine } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';
import type { FeeSources } from './read-fee-sources.ts';
import { storedPastReturns } from './stored-past-returns.ts';

/** What the prospectuses at hand answer about one class. "None" and "unreachable" are two answers. */
export type FeeAnswer =
  | {
      readonly kind: 'found';
      readonly fees: ClassFees;
      readonly accession: string;
      readonly returns?: FoundReturns;
    }
  /** All were read, and none has the class with a total. */
  | { readonly kind: 'none' }
  /** None of those read has it, but some could not be read. */
  | { readonly kind: 'unreachable' };

export function feeAnswer(classId: string, { filings, unreadable }: FeeSources): FeeAnswer {
  const found = newestFeesOf(classId, filings);
  if (found) {
    const { fees, filing } = found;
    const returns =
      filing.returns?.get(classId) ?? filing.returns?.get(fees.seriesId ?? 'no series');
    return { kind: 'found', fees, accession: filing.accession, ...(returns && { returns }) };
  }
  return { kind: unreadable.length > 0 ? 'unreachable' : 'none' };
}

/**
 * The fact lines with the fees of the newest prospectus that has their class; an older one than the line's own
 * changes nothing. A fund that stays without a fee is listed, with which of the two answers it was.
 */
export function applyFees(
  facts: readonly FactLine[],
  sources: FeeSources,
): { readonly facts: readonly FactLine[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const applied = facts.map((fact) => {
    if (fact.classId === undefined) return fact;
    const answer = feeAnswer(fact.classId, sources);
    if (answer.kind === 'found') return withFees(fact, answer);
    if (!fact.fee) findings.push(findingOf(fact, answer.kind, sources));
    return fact;
  });
  return { facts: applied, findings };
}

function findingOf(
  { ticker, classId }: FactLine,
  kind: 'none' | 'unreachable',
  { unreadable }: FeeSources,
): Finding {
  const detail =
    kind === 'none'
      ? `no prospectus given has a total for ${classId}`
      : `${classId} is in none that could be read; not read: ${unreadable.join('; ')}`;
  return {
    ticker,
    rule: kind === 'none' ? 'no-fee' : 'fee-unreachable',
    verdict: 'flagged',
    detail,
  };
}

function withFees(
  fact: FactLine,
  { fees, accession, returns }: Extract<FeeAnswer, { kind: 'found' }>,
): FactLine {
  const rate = effectiveFee(fees);
  const { asOf, gross, waiver, waiverEnds: ends, acquiredFunds, turnover } = fees;
  const isOlder = fact.fee && asOf !== undefined && asOf < fact.fee.periodEnd;
  if (rate === undefined || asOf === undefined || isOlder) return fact;
  return {
    ...fact,
    fee: {
      ...{ percent: rate * 100, basis: 'net', periodEnd: asOf },
      ...(gross !== undefined && { grossPercent: gross * 100 }),
      ...(waiver && { waiverPercent: Math.abs(waiver) * 100, ...(ends && { waiverEnds: ends }) }),
      ...(acquiredFunds && { acquiredFundsPercent: acquiredFunds * 100 }),
      ...numberOf(accession),
    },
    ...((turnover !== undefined || returns) && {
      filed: {
        ...fact.filed,
        ...(turnover !== undefined && {
          turnover: { rate: turnover, asOf, ...numberOf(accession) },
        }),
        ...(returns && { pastReturns: storedPastReturns(returns, accession) }),
      },
    }),
  };
}

function numberOf(accession: string) {
  return /^\d{10}-\d{2}-\d{6}$/.test(accession) ? { accession } : {};
}
