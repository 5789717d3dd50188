import { hiddenLinesOf } from './hidden-lines.ts';
import { type Portfolio, unresolvedOf } from './portfolio.ts';

/**
 * The most that the largest company can weigh in a list, through all funds: unlisted lines counted as more of
 * it, and whatever could not be opened at all as nothing else. A leveraged fund counts by its multiple.
 */
export function largestCompanyAtMost(portfolio: Portfolio): number {
  const hidden = hiddenLinesOf(portfolio.partial);
  const listed = portfolio.companies.map(
    ({ issuerId, weight }) => weight + hidden.mostOf(issuerId),
  );
  const unlisted = portfolio.parts.get('unlisted') ?? 0;
  const closed = Math.max(0, unresolvedOf(portfolio) - unlisted) + leveragedMore(portfolio);
  return Math.max(hidden.mostUnseen, ...listed) + closed;
}

/** What multiples add beyond the money in the funds: 2x is once more. */
function leveragedMore({ funds }: Portfolio): number {
  return funds.reduce((sum, { book, weight }) => {
    const factor = Math.abs(book.kind?.leverage?.factor ?? 1);
    return sum + weight * Math.max(0, factor - 1);
  }, 0);
}
