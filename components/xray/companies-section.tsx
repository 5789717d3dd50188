import { useMemo, useState } from 'react';
import { BarTable } from '#components/chart/bar-table.tsx';
import { companyRowsOf } from '#lib/view/xray/xray-view.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';

const FIRST = 10;
const MORE = 50;

/** The largest companies through all funds, with the funds that carry each. */
export function CompaniesSection({ portfolio }: { portfolio: Portfolio }) {
  const [shown, setShown] = useState(FIRST);
  const rows = useMemo(
    () => companyRowsOf(portfolio, shown).map(({ through, ...row }) => ({ ...row, note: through })),
    [portfolio, shown],
  );
  const count = portfolio.companies.length;
  const left = count - shown;
  return (
    <XraySection
      title="Ten largest companies"
      lead="Through all funds of the list, as a share of the whole list, with the funds that carry each."
    >
      <BarTable
        rows={rows}
        caption="Largest companies and their share of the list"
        heads={['Company', 'Share of the list']}
        empty="No company is known to be held by these funds."
      />
      {left > 0 && (
        <button
          type="button"
          className="text-button screen-only"
          onClick={() => setShown(shown + MORE)}
        >
          Show {Math.min(MORE, left)} more of {count.toLocaleString('en-US')}
        </button>
      )}
    </XraySection>
  );
}
