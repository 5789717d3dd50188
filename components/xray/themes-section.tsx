import { BarTable } from '#components/chart/bar-table.tsx';
import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { bucketRowsOf, themeRowsOf } from '#lib/view/xray/themes-view.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import type { PortfolioTheme } from '#lib/xray/portfolio-themes.ts';
import { XraySection } from './xray-section.tsx';

const AI = 'artificial-intelligence';

/** The three layers of AI, and how much of the companies' revenue is behind each theme. */
export function ThemesSection(props: {
  portfolio: Portfolio;
  themes: readonly PortfolioTheme[] | undefined;
}) {
  const { portfolio, themes } = props;
  const ai = themes?.find(({ theme }) => theme === AI);
  return (
    <XraySection
      title="Themes in it"
      lead="What companies report of their revenue, weighted by the list’s money. Companies nobody has looked up count as not known."
    >
      {themes === undefined ? (
        <p className="muted">Working it out…</p>
      ) : (
        <>
          {ai && <CompositionStrip parts={bucketRowsOf(portfolio, ai)} label="Layers of AI" />}
          <h3 className="xray-subhead">Revenue behind a theme</h3>
          <BarTable
            rows={themeRowsOf(themes).map(({ name, low, high, text, note }) => ({
              name,
              from: low,
              weight: high,
              text,
              note,
            }))}
            scale={1}
            caption="Share of the list’s money behind each theme"
            heads={['Theme', 'Share of the money']}
            empty="No company of the list has been looked up for a theme."
          />
        </>
      )}
    </XraySection>
  );
}
