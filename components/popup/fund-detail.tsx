import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { type Loaded, useAnswer } from '#components/answers/use-answer.ts';
import { useLastReady } from '#components/answers/use-last-ready.ts';
import { CardBody } from '#components/card/card-body.tsx';
import { FundIdentity } from '#components/card/card-header.tsx';
import { CardSkeleton } from '#components/card/card-skeleton.tsx';
import { LatestPanel } from '#components/latest/latest-panel.tsx';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import type { FundPage } from '#lib/view/fund-page.ts';
import { BackButton } from './back-button.tsx';
import { HoldingsView } from './holdings-view.tsx';
import type { PopupService } from './popup-service.ts';
import { type Tab, Tabs } from './tabs.tsx';
import { WatchButton } from './watch-button.tsx';

/** One fund: the card's sections, every known holding, and the reader's lists. */
export function FundDetail(props: {
  page: FundPage;
  service: PopupService;
  lists: WatchlistsInHand;
  onBack: () => void;
}) {
  const { page, service, lists, onBack } = props;
  const { ticker, market, view } = page;
  const { detail: words } = usePopupWords();
  const tabs: readonly Tab<'overview' | 'holdings'>[] = [
    { id: 'overview', label: words.overview },
    { id: 'holdings', label: words.holdings },
  ];
  const fund = useMemo(() => ({ ticker, market }), [ticker, market]);
  const [tab, setTab] = useState<'overview' | 'holdings'>('overview');
  const load = useCallback((signal: AbortSignal) => service.card(fund, signal), [service, fund]);
  const { answer: asked, retry } = useAnswer(load);
  const answer = useLastReady(asked);
  /** Counts what was fetched: lists are read anew. */
  const [visit, setVisit] = useState(0);
  const onChanged = useCallback(() => {
    setVisit((count) => count + 1);
    retry();
  }, [retry]);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The panel that the reader came for takes the focus itself.
    if (view !== 'latest') back.current?.focus();
  }, [view]);
  const overview = <Overview fund={fund} answer={answer} onRetry={retry} />;

  return (
    <div className="popup detail">
      <header className="detail-head">
        <div className="detail-bar">
          <BackButton ref={back} onBack={onBack} />
          <h1 className="detail-ticker">{fund.ticker}</h1>
          <WatchButton fund={fund} lists={lists} openAtFirst={view === 'watch'} />
        </div>
        {answer.state === 'ready' && <FundIdentity header={answer.value.header} />}
      </header>
      <main className="detail-main">
        {market === 'US' && answer.state !== 'loading' && (
          <LatestPanel
            fund={fund}
            service={service}
            onChanged={onChanged}
            focusAtFirst={view === 'latest'}
          />
        )}
        {answer.state === 'ready' && hasHoldings(answer.value) ? (
          <>
            <Tabs tabs={tabs} current={tab} onChoose={setTab} label={words.about(fund.ticker)} />
            <div
              className="detail-panel"
              role="tabpanel"
              id={`panel-${tab}`}
              aria-labelledby={`tab-${tab}`}
            >
              {tab === 'overview' ? (
                overview
              ) : (
                <HoldingsView key={visit} fund={fund} service={service} />
              )}
            </div>
          </>
        ) : (
          overview
        )}
      </main>
    </div>
  );
}

function hasHoldings({ state }: CardModel): boolean {
  return !['no-holdings', 'not-covered', 'unknown', 'unavailable', 'trust'].includes(state);
}

function Overview(props: { fund: FundKey; answer: Loaded<CardModel>; onRetry: () => void }) {
  const { fund, answer, onRetry } = props;
  const { overview } = usePopupWords().detail;
  switch (answer.state) {
    case 'loading':
      return <CardSkeleton ticker={fund.ticker} />;
    case 'trouble':
      return <Trouble message={answer.message} onRetry={onRetry} />;
    case 'ready':
      return (
        <>
          <h2 className="unseen">{overview}</h2>
          <CardBody model={answer.value} />
        </>
      );
  }
}
