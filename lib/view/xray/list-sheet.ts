import { comparableFundsOf } from '#lib/xray/comparable-funds.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { isFullyKnown, type Portfolio } from '#lib/xray/portfolio.ts';
import type { ListWords } from './list-words.ts';
import { overlapViewOf } from './overlap-view.ts';
import { type Sheet, xraySheet } from './xray-sheet.ts';
import { companyRowsOf, type XrayView } from './xray-view.ts';

/** Companies and funds that a picture has room for. */
const COMPANIES = 10;
const FUNDS = 8;

/** A list, as a picture takes it. */
export interface PicturedList {
  readonly name: string;
  /** Day, ISO 8601. */
  readonly madeOn: string;
  readonly portfolio: Portfolio;
  readonly view: XrayView;
  readonly words: ListWords;
}

/** A list looked through, as one picture. */
export function listSheet({ name, madeOn, portfolio, view, words }: PicturedList): Sheet {
  const { comparable } = comparableFundsOf(portfolio);
  return xraySheet({
    title: name,
    subtitle: words.size,
    figures: view.figures,
    parts: view.parts,
    companies: companyRowsOf(portfolio, COMPANIES),
    areCompaniesSure: isFullyKnown(portfolio),
    overlap: overlapViewOf(overlapMatrixOf(comparable.slice(0, FUNDS))),
    unresolved: view.unresolved,
    sources: words.sources(madeOn),
  });
}
