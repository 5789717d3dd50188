import type { Market } from '#lib/funds/market.ts';
import type { Candidate, CandidateBatch, Listings } from './candidate.ts';

/** Characters that a fund's name and its bracket take. */
const INTRODUCTION = 60;
const CALLED_BEFORE = /\b(?:etfs?|ucits|index funds?|fnb|fonds)\b[^\n.;]{0,40}$/i;
const CALLED_AFTER = /^[^\n.;]{0,24}\b(?:etf|ucits|fnb|fund|units|physical|tracks|tracker)\b/i;
/** Characters behind a symbol that may hold such a word. */
const FUND_WORD = 40;

/** A batch without the strangers that no market lists: they are not symbols and would pass for company. */
export function listedOnly(batch: CandidateBatch, listings: Listings): CandidateBatch {
  const isListed = (candidate: Candidate) => {
    const isAbroad = EUROPE_AND_CANADA.has(candidate.market ?? 'US');
    if (!candidate.stranger && !isAbroad) return true;
    if (listings.elsewhere(candidate.symbol).length > 0) return true;
    return isAbroad ? isCalledFund(candidate, batch) : isIntroduced(candidate, batch);
  };
  return { ...batch, candidates: batch.candidates.filter(isListed) };
}

/** Markets whose marks say where something is listed, not that it is a fund: `SU.TO` is a share. */
const EUROPE_AND_CANADA: ReadonlySet<Market> = new Set(['CA', 'EU', 'DE', 'LSE']);

/** Whether the words right beside a symbol that no list has say that it is a fund. */
function isCalledFund({ excerpt, at, start, end }: Candidate, batch: CandidateBatch): boolean {
  const text = batch.excerpts[excerpt]?.text ?? '';
  const before = text.slice(Math.max(0, at - INTRODUCTION), at);
  const after = text.slice(at + end - start, at + end - start + FUND_WORD);
  return CALLED_BEFORE.test(before) || CALLED_AFTER.test(after);
}

/** A symbol newer than our lists, introduced by its fund's name: `Invesco FTSE All-World UCITS ETF (FWRA)`. */
export function isIntroduced(
  { excerpt, at, start, end }: Candidate,
  batch: CandidateBatch,
): boolean {
  const text = batch.excerpts[excerpt]?.text ?? '';
  const before = text.slice(Math.max(0, at - INTRODUCTION), at);
  const after = text.slice(at + end - start, at + end - start + 2);
  return /UCITS ETF[^\n()]{0,30}\(\s?$/.test(before) && /^\s?[),]/.test(after);
}
