import type { Portfolio, PortfolioCompany } from './portfolio.ts';

/** What is known of companies beyond one fund's lines, by issuer: a fact of any list serves all. */
export interface CompanyFacts {
  readonly sectors: ReadonlyMap<number, string>;
  readonly countries: ReadonlyMap<number, string>;
}

export interface CompanyShares {
  /** Largest first, fractions of the list. */
  readonly groups: readonly { readonly name: string; readonly weight: number }[];
  /** Weight in companies of which it is not known. */
  readonly notKnown: number;
}

/** The part of a list that is in companies, sorted by a fact of theirs. */
export function companySharesOf(
  { companies }: Portfolio,
  factOf: (company: PortfolioCompany) => string | undefined,
): CompanyShares {
  const sums = new Map<string, number>();
  let notKnown = 0;
  for (const company of companies) {
    const fact = factOf(company);
    if (fact === undefined) notKnown += company.weight;
    else sums.set(fact, (sums.get(fact) ?? 0) + company.weight);
  }
  const groups = [...sums].map(([name, weight]) => ({ name, weight }));
  return {
    groups: groups.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)),
    notKnown,
  };
}

/**
 * Gathers what holdings lists say of companies; the first list that names a fact is kept. A step is a list, and the last
 * one brings the facts.
 */
export function* companyFactsSteps(
  books: Iterable<{
    readonly facts?: {
      readonly holdings?:
        | {
            readonly lines: readonly {
              readonly issuerId?: number;
              readonly sector?: string;
              readonly country?: string;
            }[];
          }
        | undefined;
    };
  }>,
): Generator<CompanyFacts | undefined> {
  const sectors = new Map<number, string>();
  const countries = new Map<number, string>();
  for (const { facts } of books) {
    for (const { issuerId, sector, country } of facts?.holdings?.lines ?? []) {
      if (issuerId === undefined) continue;
      if (sector !== undefined && !sectors.has(issuerId)) sectors.set(issuerId, sector);
      if (country !== undefined && !countries.has(issuerId)) countries.set(issuerId, country);
    }
    yield undefined;
  }
  yield { sectors, countries };
}
