import { useMemo, useState } from 'react';
import { BarTable } from '#components/chart/bar-table.tsx';
import { useXrayWords } from '#components/strings/xray-words.ts';
import { companyRowsOf } from '#lib/view/xray/xray-view.ts';
import { isFullyKnown, type Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';

const FIRST = 10;
const MORE = 50;

/** The largest companies through all funds, with the funds that carry each. */
export function CompaniesSection({ portfolio }: { portfolio: Portfolio }) {
  const xray = useXrayWords();
  const { companies: words } = xray;
  const [shown, setShown] = useState(FIRST);
  const rows = useMemo(
    () => companyRowsOf(portfolio, shown).map(({ through, ...row }) => ({ ...row, note: through })),
    [portfolio, shown],
  );
  const count = portfolio.companies.length;
  const left = count - shown;
  const isSure = isFullyKnown(portfolio);
  return (
    <XraySection title={words.title} lead={isSure ? words.lead : words.leadAtLeast}>
      <BarTable
        rows={rows}
        caption={words.caption}
        heads={[words.company, isSure ? xray.shareOfList : words.atLeast]}
        empty={xray.noCompany}
      />
      {left > 0 && (
        <button
          type="button"
          className="text-button screen-only"
          onClick={() => setShown(shown + MORE)}
        >
          {words.more(Math.min(MORE, left), count)}
        </button>
      )}
    </XraySection>
  );
}
