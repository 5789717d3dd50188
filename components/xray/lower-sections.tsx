import { useMemo } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { fundRowsOf } from '#lib/view/xray/funds-view.ts';
import type { ListShares } from '#lib/watchlists/list-shares.ts';
import type { CompanyFacts } from '#lib/xray/company-shares.ts';
import type { OverlappingPair } from '#lib/xray/overlapping-pairs.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import type { PortfolioTheme } from '#lib/xray/portfolio-themes.ts';
import { FundsSection } from './funds-section.tsx';
import { GatesSection } from './gates-section.tsx';
import { OverlapSection } from './overlap-section.tsx';
import { SharesSection } from './shares-section.tsx';
import { ShockSection } from './shock-section.tsx';
import { ThemesSection } from './themes-section.tsx';
import type { LimitsInHand } from './use-limits.ts';

/** Overlap, shock, themes, sectors and countries, limits, and the funds themselves. */
export function LowerSections(props: {
  portfolio: Portfolio;
  shares: ListShares;
  limits: LimitsInHand;
  pairs: readonly OverlappingPair[] | undefined;
  themes: readonly PortfolioTheme[] | undefined;
  facts: CompanyFacts | undefined;
}) {
  const { portfolio, shares, limits, pairs, themes, facts } = props;
  const { trouble } = limits;
  const fundRows = useMemo(() => fundRowsOf(portfolio.funds), [portfolio]);

  return (
    <>
      <OverlapSection portfolio={portfolio} pairs={pairs} />
      <div>
        <ShockSection
          portfolio={portfolio}
          totalUsd={shares.totalUsd}
          facts={facts}
          ai={themes?.find(({ theme }) => theme === 'artificial-intelligence')}
        />
        <ThemesSection portfolio={portfolio} themes={themes} />
      </div>
      <div>
        <SharesSection portfolio={portfolio} facts={facts} what="sectors" />
        <SharesSection portfolio={portfolio} facts={facts} what="countries" />
      </div>
      {trouble !== undefined && <Trouble message={trouble} />}
      <GatesSection portfolio={portfolio} limits={limits} />
      <FundsSection rows={fundRows} />
    </>
  );
}
