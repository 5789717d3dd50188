import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { type FundBook, fundBookOf } from '#lib/xray/fund-book.ts';
import { type Portfolio, portfolioOf } from '#lib/xray/portfolio.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

/** Opens a fund of the builder as a US fund. */
export function bookOf(facts: FundFacts): FundBook {
  return fundBookOf({ kind: 'found', facts }, 'US');
}

/** A fund with all its lines, written `'NVIDIA Corp 60'`. */
export function whole(ticker: string, ...lines: readonly string[]): FundBook {
  return bookOf(aFund({ ticker, holdings: completeList(...lines) }));
}

/** A fund of which only the largest lines are known. */
export function part(ticker: string, ...lines: readonly string[]): FundBook {
  return bookOf(aFund({ ticker, holdings: tenLines(...lines) }));
}

export function withFee(ticker: string, net: number): FundBook {
  return bookOf(aFund({ ticker, fee: aFee({ net }) }));
}

/** A list of funds by share: `[[0.6, book], …]`. */
export function listOf(...rows: readonly (readonly [number, FundBook])[]): Portfolio {
  return portfolioOf(rows.map(([weight, book]) => ({ weight, book })));
}
