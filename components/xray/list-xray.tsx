import { lazy, Suspense, useMemo } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useXrayWords } from '#components/strings/xray-words.ts';
import type { FeeDragAssumptions } from '#lib/settings/settings.ts';
import { listWords } from '#lib/view/xray/list-words.ts';
import { reportDates } from '#lib/view/xray/report-dates.ts';
import { xrayViewOf } from '#lib/view/xray/xray-view.ts';
import type { ListShares } from '#lib/watchlists/list-shares.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { CompaniesSection } from './companies-section.tsx';
import { ExportBar } from './export-bar.tsx';
import { KeyFigures } from './key-figures.tsx';
import { PartsSection } from './parts-section.tsx';
import { useLater } from './use-later.ts';
import type { LimitsInHand } from './use-limits.ts';
import { useListBooks } from './use-list-books.ts';
import type { XrayService } from './xray-service.ts';

/** Below the first screen: fetched while the first is drawn. */
const LowerSections = lazy(async () => ({
  default: (await import('./lower-sections.tsx')).LowerSections,
}));

/** With its search over every fund; needed when a reader asks. */
const AddedSection = lazy(async () => ({
  default: (await import('./added-section.tsx')).AddedSection,
}));

interface ListProps {
  readonly list: Watchlist;
  readonly shares: ListShares;
  readonly service: XrayService;
  readonly feeDrag: FeeDragAssumptions;
  readonly limits: LimitsInHand;
}

/** One list looked through, once its funds are read. */
export function ListXray(props: ListProps) {
  const { shares, service } = props;
  const words = useXrayWords();
  const { reading, retry } = useListBooks(shares, service);
  if (reading.state === 'loading') {
    return (
      <div className="xray-loading">
        <p role="status">
          {words.reading(reading.total)}
          <span className="muted" aria-hidden="true">
            {words.readSoFar(reading.read)}
          </span>
        </p>
        <div className="skeleton-row" aria-hidden="true" />
        <div className="skeleton-block" aria-hidden="true" />
      </div>
    );
  }
  const { portfolio, failed } = reading;
  return (
    <>
      {failed.length > 0 && <Trouble message={words.notRead(failed.join(', '))} onRetry={retry} />}
      <Opened {...props} portfolio={portfolio} />
    </>
  );
}

function Opened(props: ListProps & { readonly portfolio: Portfolio }) {
  const { list, shares, service, feeDrag, limits, portfolio } = props;
  // By its numbers: a limit that is kept brings all settings anew.
  const { amountUsd, years, yearlyReturn } = feeDrag;
  const drag = useMemo(
    () => dragOf(shares, { amountUsd, years, yearlyReturn }),
    [shares, amountUsd, years, yearlyReturn],
  );
  const view = useMemo(() => xrayViewOf(portfolio, drag), [portfolio, drag]);
  const themes = useLater(portfolio, service.themes);
  const facts = useLater(portfolio, service.companyFacts);
  const pairs = useLater(portfolio, service.pairs);
  const { openingRest } = useXrayWords();
  const words = listWords(shares, reportDates(portfolio.funds));

  return (
    <>
      <div className="xray-sub">
        <p className="muted">
          {words.size}
          {words.notes.map((note) => (
            <span key={note} className="xray-note">
              {note}
            </span>
          ))}
        </p>
        <ExportBar
          report={{ listName: list.name, madeOn: service.today(), portfolio, drag }}
          view={view}
          words={words}
          service={service}
        />
      </div>
      <KeyFigures figures={view.figures} />
      <div className="xray-grid">
        <CompaniesSection portfolio={portfolio} />
        <div>
          <PartsSection view={view} />
          <Suspense>
            <AddedSection portfolio={portfolio} service={service} />
          </Suspense>
        </div>
        <Suspense fallback={<p className="muted">{openingRest}</p>}>
          <LowerSections {...{ portfolio, shares, limits, pairs, themes, facts }} />
        </Suspense>
      </div>
    </>
  );
}

function dragOf({ totalUsd }: ListShares, feeDrag: FeeDragAssumptions) {
  return totalUsd === undefined || totalUsd === 0
    ? { assumptions: feeDrag, isListValue: false }
    : { assumptions: { ...feeDrag, amountUsd: totalUsd }, isListValue: true };
}
