import { inSlices } from '#lib/page/slices.ts';
import type { ThemeEvidence } from '#lib/themes/evidence.ts';
import { issuerKeyOf } from '#lib/themes/issuer-key.ts';
import { type CompanyFacts, companyFactsSteps } from '#lib/xray/company-shares.ts';
import { type OverlappingPair, overlappingPairs } from '#lib/xray/overlapping-pairs.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { type PortfolioTheme, portfolioTheme } from '#lib/xray/portfolio-themes.ts';
import type { FundBooks } from '../own-pages/fund-books.ts';
import { readAllEvidence } from './theme-evidence.ts';

/** Longest stretch of work between two turns of the page, ms. */
const SLICE_MS = 12;
const MOST_PAIRS = 8;

/** Broad funds whose files name sector and country of every company: all of the US, all of the rest. */
const BROAD_LISTS = ['ITOT', 'IXUS'] as const;

/** The slow parts of an X-ray, each in slices. */
export interface ListAnalysis {
  themes(portfolio: Portfolio, signal: AbortSignal): Promise<readonly PortfolioTheme[]>;
  companyFacts(portfolio: Portfolio, signal: AbortSignal): Promise<CompanyFacts>;
  pairs(portfolio: Portfolio, signal: AbortSignal): Promise<readonly OverlappingPair[]>;
}

export function makeListAnalysis(
  books: FundBooks,
  report: (doing: string, error: unknown) => void,
): ListAnalysis {
  const keys = new Map<string, string>();
  let evidence: Promise<readonly ThemeEvidence[]> | undefined;

  /** The key of a name costs a few microseconds; ten thousand of them are prepared beforehand. */
  function keyOf(issuer: string): string {
    const key = keys.get(issuer) ?? issuerKeyOf(issuer);
    keys.set(issuer, key);
    return key;
  }

  return {
    async themes(portfolio, signal) {
      evidence ??= readAllEvidence(report);
      const all = await evidence;
      const found: PortfolioTheme[] = [];
      function* steps(): Generator<PortfolioTheme | undefined> {
        for (const { issuer } of portfolio.companies) {
          keyOf(issuer);
          yield undefined;
        }
        for (const one of all) yield portfolioTheme(portfolio, one, keyOf);
      }
      await inSlices(steps(), (some) => found.push(...some), { signal, sliceMs: SLICE_MS });
      return found.sort((a, b) => Number(isAi(b)) - Number(isAi(a)));
    },
    async companyFacts(portfolio, signal) {
      const broad = await Promise.all(
        BROAD_LISTS.map((ticker) => books.facts({ ticker, market: 'US' }, signal)),
      );
      const lists = broad.flatMap((outcome) =>
        outcome.ok && outcome.value.kind === 'found' ? [{ facts: outcome.value.facts }] : [],
      );
      const found: CompanyFacts[] = [];
      const steps = companyFactsSteps([...lists, ...portfolio.funds.map(({ book }) => book)]);
      await inSlices(steps, (some) => found.push(...some), { signal, sliceMs: SLICE_MS });
      return found[0] ?? { sectors: new Map(), countries: new Map() };
    },
    async pairs(portfolio, signal) {
      const found: (readonly OverlappingPair[])[] = [];
      const steps = overlappingPairs(
        portfolio.funds.map(({ book }) => book),
        MOST_PAIRS,
      );
      await inSlices(steps, (some) => found.push(...some), { signal, sliceMs: SLICE_MS });
      return found.at(-1) ?? [];
    },
  };
}

function isAi({ theme }: PortfolioTheme): boolean {
  return theme === 'artificial-intelligence';
}
