import { useMemo } from 'react';
import { BarTable } from '#components/chart/bar-table.tsx';
import { countriesView, sectorsView } from '#lib/view/xray/shares-view.ts';
import type { CompanyFacts } from '#lib/xray/company-shares.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';

/** Where the companies are and what they do, as far as lists name it. */
export function SharesSection(props: {
  portfolio: Portfolio;
  facts: CompanyFacts | undefined;
  what: 'sectors' | 'countries';
}) {
  const { portfolio, facts, what } = props;
  const view = useMemo(() => {
    if (facts === undefined) return undefined;
    return what === 'sectors' ? sectorsView(portfolio, facts) : countriesView(portfolio, facts);
  }, [portfolio, facts, what]);
  const words = WORDS[what];
  return (
    <XraySection title={words.title} lead={words.lead}>
      {view === undefined ? (
        <p className="muted">Reading it…</p>
      ) : (
        <BarTable
          rows={view.rows}
          caption={`${words.title}, shares of the list`}
          heads={[words.head, 'Share of the list']}
          empty="No company is known to be held by these funds."
        />
      )}
    </XraySection>
  );
}

const WORDS = {
  sectors: {
    title: 'Sectors',
    lead: 'Of the part in companies, as broad funds’ own files name them (24 Nov 2025).',
    head: 'Sector',
  },
  countries: {
    title: 'Countries',
    lead: 'Of the part in companies: the country that reports and broad funds’ files give.',
    head: 'Country',
  },
} as const;
