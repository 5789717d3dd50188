import type { EvidenceSource } from './evidence.ts';

/**
 * What a fund's own documents say about its name, for funds whose documents were read. Facts and a summary
 * in our words; the document itself is one click away.
 */
export interface FundDocuments {
  /** The fund's own definition of what its name means, summed up. */
  readonly ownDefinition?: { readonly summary: string; readonly source: EvidenceSource };
  /** Earlier names, newest first. */
  readonly formerly?: readonly FormerName[];
}

export interface FormerName {
  readonly name: string;
  readonly ticker?: string;
  /** ISO date on which the name, and what else is said, changed. */
  readonly until: string;
  /** What changed beside the name, in our words. */
  readonly alsoChanged?: string;
  readonly source: EvidenceSource;
}

const ARTY_LETTER: EvidenceSource = {
  title: 'Letter to the SEC on the changes to iShares Future AI & Tech ETF, 23 September 2024',
  url: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312524223753/filename9.htm',
};

const ARTY_SUPPLEMENT: EvidenceSource = {
  title:
    'Prospectus supplement of 12 June 2024, iShares Robotics and Artificial Intelligence Multisector ETF',
  url: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312524159938/R2.htm',
};

/** By ticker. Both documents were opened and read on 2026-11-21. */
const DOCUMENTS: Readonly<Record<string, FundDocuments>> = {
  ARTY: {
    ownDefinition: {
      summary:
        'The fund counts companies whose products and services are expected to contribute to AI: generative AI, AI data and infrastructure, AI software and AI services, as the index provider scores them. Expected contribution is not revenue.',
      source: ARTY_SUPPLEMENT,
    },
    formerly: [
      {
        name: 'iShares Robotics and Artificial Intelligence Multisector ETF',
        ticker: 'IRBO',
        until: '2024-08-12',
        alsoChanged: 'with another index and another objective',
        source: ARTY_LETTER,
      },
    ],
  },
};

/** What is known from a fund's own documents; undefined where none were read. */
export function fundDocumentsOf(ticker: string): FundDocuments | undefined {
  return Object.hasOwn(DOCUMENTS, ticker) ? DOCUMENTS[ticker] : undefined;
}
