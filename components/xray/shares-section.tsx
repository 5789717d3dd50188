import { useMemo } from 'react';
import { BarTable } from '#components/chart/bar-table.tsx';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import { useXrayWords } from '#components/strings/xray-words.ts';
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
  const xray = useXrayWords();
  const lower = useXrayLowerWords();
  const words = lower[what];
  return (
    <XraySection title={words.title} lead={words.lead}>
      {view === undefined ? (
        <p className="muted">{lower.readingIt}</p>
      ) : (
        <BarTable
          rows={view.rows}
          caption={words.caption}
          heads={[words.head, xray.shareOfList]}
          empty={xray.noCompany}
        />
      )}
    </XraySection>
  );
}
