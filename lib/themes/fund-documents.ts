import type { EvidenceSource } from './evidence.ts';

/**
 * What a fund's own documents say about its name, for funds whose documents were read. Facts and a summary
 * in our words; the document itself is one click away.
 */
export interface FundDocuments {
  readonly ownDefinition?: OwnDefinition;
  /** Earlier names, newest first. */
  readonly formerly?: readonly FormerName[];
}

/** The fund's own definition of what its name means. */
export interface OwnDefinition {
  /** In our words. */
  readonly summary: string;
  /** Document, date and place in the title. */
  readonly source: EvidenceSource;
  /** What the definition asks of a company, where holdings can be held against it. */
  readonly asks?: RevenueTest | 'no-share-of-revenue';
}

/** A company belongs when at least this fraction of its revenue is of the theme. */
export interface RevenueTest {
  readonly theme: string;
  readonly atLeast: number;
}

/** A former name, until a date, or as read in a document of a date where the last day is not known. */
export type FormerName = {
  readonly name: string;
  readonly ticker?: string;
  /** What changed beside the name, in our words. */
  readonly alsoChanged?: string;
  readonly source: EvidenceSource;
} & ({ readonly until: string } | { readonly stillOn: string });

const ARTY_LETTER: EvidenceSource = {
  title: 'Letter to the SEC on the changes to iShares Future AI & Tech ETF, 23 September 2024',
  url: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312524223753/filename9.htm',
};

const ARTY_SUPPLEMENT: EvidenceSource = {
  title:
    'Prospectus supplement of 12 June 2024, iShares Robotics and Artificial Intelligence Multisector ETF',
  url: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312524159938/R2.htm',
};

/** By ticker. Every document was opened and read on 2026-11-21; a copy is called one. */
const DOCUMENTS: Readonly<Record<string, FundDocuments>> = {
  AIQ: {
    ownDefinition: {
      summary:
        'At least 80% of assets go into the fund’s index, of companies that stand to benefit from AI in what they sell and of makers of hardware for AI and big data. Standing to benefit is not revenue.',
      source: {
        title: 'Principal strategies of the prospectus, as shown on 14 July 2023 (copy)',
        url: 'https://www.dividend.com/etfs/aiq-global-x-artfcl-intlgc-tech-etf/',
      },
    },
  },
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
  BUG: {
    ownDefinition: {
      summary:
        'The fund’s index takes companies that stand to benefit from more use of cybersecurity, among them those whose principal business is protecting systems, networks, applications and devices.',
      source: {
        title: 'Description of the index of Global X Cybersecurity ETF, December 2025 (copy)',
        url: 'https://www.composer.trade/etf/BUG',
      },
    },
  },
  CHAT: {
    ownDefinition: {
      summary:
        'At least 80% of net assets go into what the fund calls AI and technology companies: listed companies involved in AI, with a focus on generative AI, as its managers choose them.',
      source: {
        title: 'Principal strategies of the prospectus, as shown on 7 February 2025 (copy)',
        url: 'https://www.mutualfunds.com/etfs/chat-tidal-trust-ii-roundhill-generative-ai-technology-etf/',
      },
    },
  },
  CHPX: {
    ownDefinition: {
      summary:
        'At least 80% of net assets go into the fund’s index: companies of chips for AI, of the systems and data centers around them, and of quantum computing, sorted by their business segments.',
      source: {
        title: 'Prospectus of 17 September 2025, principal investment strategies',
        url: 'https://www.sec.gov/Archives/edgar/data/1432353/000143235325000513/R4.htm',
      },
    },
  },
  CIBR: {
    ownDefinition: {
      summary:
        'At least 90% of net assets go into an index of companies that a trade association classifies as cybersecurity: those that develop protection, those that put it to use for others, and those that protect data.',
      source: {
        title:
          'Principal strategies of the prospectus of First Trust Nasdaq Cybersecurity ETF (copy)',
        url: 'https://www.dividend.com/etfs/cibr-first-trust-nasdaq-cybersecurity-etf/',
      },
      asks: 'no-share-of-revenue',
    },
  },
  HACK: {
    ownDefinition: {
      summary:
        'The fund’s index takes companies for which cyber defense, as a service, as hardware or as software, is a vital component of the business.',
      source: {
        title: 'Principal strategies of the prospectus of Amplify Cybersecurity ETF (copy)',
        url: 'https://portfoliometrics.net/symbol/HACK',
      },
    },
    formerly: [
      {
        name: 'ETFMG Prime Cyber Security ETF',
        stillOn: '2019-01-31',
        alsoChanged: 'with another index, the Prime Cyber Defense Index',
        source: {
          title: 'Summary prospectus of 31 January 2019, ETFMG Prime Cyber Security ETF',
          url: 'https://www.sec.gov/Archives/edgar/data/1467831/000089418919000608/etfmg-cyber_497k.htm',
        },
      },
    ],
  },
  IGPT: {
    ownDefinition: {
      summary:
        'At least 90% of assets go into an index of companies whose technologies or products contribute to future software development, by direct revenue. AI is in the fund’s name and not in this sentence. Its earlier index, listed on the same page, was the Dynamic Software Intellidex Index.',
      source: {
        title: 'Invesco AI and Next Gen Software ETF, product details of 30 September 2024',
        url: 'https://www.invesco.com/us/financial-products/etfs/product-detail?audienceType=Investor&ticker=IGPT',
      },
    },
    formerly: [
      {
        name: 'Invesco Dynamic Software ETF',
        ticker: 'PSJ',
        stillOn: '2022-10-31',
        source: {
          title: 'Invesco semi-annual report of 31 October 2022, list of funds (copy)',
          url: 'https://doc.morningstar.com/document/5a372432ec81830d3b766ca7f58ca7f3.msdoc/?clientid=phillipsecsg&key=33dfefd0105a7a95',
        },
      },
    ],
  },
  IHAK: {
    ownDefinition: {
      summary:
        'The fund’s index takes the companies most involved in hardware, software and services of cybersecurity; a company stands in the line of business that brings half of its revenue or more.',
      source: {
        title: 'Principal strategies of the prospectus, index as of 31 July 2024 (copy)',
        url: 'https://portfoliometrics.net/symbol/IHAK',
      },
    },
  },
  ROBT: {
    ownDefinition: {
      summary:
        'At least 90% of net assets go into an index of companies that a trade association sorts into those that enable AI or robotics, those that offer it, and those that enhance it.',
      source: {
        title:
          'First Trust Nasdaq Artificial Intelligence and Robotics ETF, objective and strategy, 2024',
        url: 'https://ftportfolios.com/Retail/Etf/EtfSummary.aspx?Ticker=ROBT',
      },
    },
  },
  SMH: {
    ownDefinition: {
      summary:
        'The fund’s index takes companies listed in the United States with more than half of their revenue from semiconductors, equipment for making them included.',
      source: {
        title: 'VanEck Semiconductor ETF, key points of the index, 21 November 2019',
        url: 'https://www.vaneck.com/etf/equity/smh/index/',
      },
      asks: { theme: 'semiconductors', atLeast: 0.5 },
    },
  },
  SOXX: {
    formerly: [
      {
        name: 'iShares PHLX Semiconductor ETF',
        stillOn: '2013-09-23',
        alsoChanged: 'with another index, the PHLX Semiconductor Sector Index',
        source: {
          title: 'Supplement of 23 September 2013, iShares PHLX Semiconductor ETF',
          url: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312513373566/d600955d497.htm',
        },
      },
    ],
  },
  THNQ: {
    ownDefinition: {
      summary:
        'At least 80% of net assets go into companies with a significant portion of their revenue from AI and the potential to grow in it, as the index provider judges; the passage names no number.',
      source: {
        title:
          'Principal strategies of the prospectus of ROBO Global Artificial Intelligence ETF (copy)',
        url: 'https://portfoliometrics.net/symbol/THNQ',
      },
    },
  },
  WCBR: {
    ownDefinition: {
      summary:
        'The fund’s index takes companies with at least half of their revenue from cybersecurity and with growing revenue.',
      source: {
        title: 'Summary prospectus of 2021, WisdomTree Cybersecurity Fund, principal strategies',
        url: 'https://www.sec.gov/Archives/edgar/data/1350487/000119312521313617/d231158d497k.htm',
      },
      asks: { theme: 'cybersecurity', atLeast: 0.5 },
    },
  },
  WTAI: {
    ownDefinition: {
      summary:
        'The fund’s index takes companies primarily involved in AI and innovation: software for AI, chips and equipment for making them, and other hardware that AI needs.',
      source: {
        title: 'Principal strategies of the prospectus, as shown on 14 July 2023 (copy)',
        url: 'https://www.dividend.com/etfs/wtai-wisdomtree-artificial-intelligence-and-innovation-fund/',
      },
    },
  },
};

/** What is known from a fund's own documents; undefined where none were read. */
export function fundDocumentsOf(ticker: string): FundDocuments | undefined {
  return Object.hasOwn(DOCUMENTS, ticker) ? DOCUMENTS[ticker] : undefined;
}
