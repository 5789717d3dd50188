import { BarTable } from '#components/chart/bar-table.tsx';
import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
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
  const { themes: words } = useXrayLowerWords();
  const ai = themes?.find(({ theme }) => theme === AI);
  return (
    <XraySection title={words.title} lead={words.lead}>
      {themes === undefined ? (
        <p className="muted">{words.workingOut}</p>
      ) : (
        <>
          {ai && <CompositionStrip parts={bucketRowsOf(portfolio, ai)} label={words.layers} />}
          <h3 className="xray-subhead">{words.behind}</h3>
          <BarTable
            rows={themeRowsOf(themes).map(({ name, low, high, text, note }) => ({
              name,
              from: low,
              weight: high,
              text,
              note,
            }))}
            scale={1}
            caption={words.caption}
            heads={[words.theme, words.share]}
            empty={words.none}
          />
        </>
      )}
    </XraySection>
  );
}
