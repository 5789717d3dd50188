import { type ReactNode, useCallback } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { MOST_COMPARED } from '#lib/view/most-compared.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import type { PageFund, PopupService } from './popup-service.ts';

/** The funds named on the page in front, each with its three segments. */
export function PageFunds({
  service,
  onOpen,
  onCompare,
}: {
  service: PopupService;
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const load = useCallback((signal: AbortSignal) => service.pageFunds(signal), [service]);
  const { answer, retry } = useAnswer(load);
  if (answer.state === 'loading') return <p className="empty">Reading this page…</p>;
  if (answer.state === 'trouble') return <Trouble message={answer.message} onRetry={retry} />;
  if (answer.value.kind === 'not-reading') {
    const { offer } = answer.value;
    if (offer !== undefined) return <OfferSite site={offer} service={service} onGiven={retry} />;
    return (
      <Empty title="Lookthrough does not read this page">
        It works on a list of finance sites, and only where you left it on. Search above works
        anywhere.{' '}
        <button type="button" className="text-button" onClick={() => service.openOptions()}>
          See the list of sites
        </button>
      </Empty>
    );
  }
  const { funds } = answer.value;
  if (funds.length === 0) {
    return (
      <Empty title="No funds found on this page">
        Nothing here names an ETF clearly enough. Search above covers every US-listed ETF.
      </Empty>
    );
  }
  return <FundRows funds={funds} onOpen={onOpen} onCompare={onCompare} />;
}

/** The browser may close the popup when it asks: the page is then marked without us. */
function OfferSite(props: { site: string; service: PopupService; onGiven: () => void }) {
  const { site, service, onGiven } = props;
  async function turnOn() {
    if (await service.grantSite(site)) onGiven();
  }
  return (
    <Empty title={`Lookthrough is not on for ${site}`}>
      It works on a list of finance sites, and on those you add.{' '}
      <button type="button" className="button primary offer-site" onClick={() => void turnOn()}>
        Turn on for {site}
      </button>
      <button type="button" className="text-button" onClick={() => service.openOptions()}>
        See the list of sites
      </button>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

function FundRows(props: {
  funds: readonly PageFund[];
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { funds, onOpen, onCompare } = props;
  const comparable = funds.filter(({ badge }) => badge.coverage === 'covered');
  return (
    <section aria-labelledby="page-funds">
      <div className="list-head">
        <h2 className="list-title" id="page-funds">
          {funds.length === 1 ? '1 fund on this page' : `${funds.length} funds on this page`}
        </h2>
        {comparable.length > 1 && (
          <button
            type="button"
            className="text-button"
            onClick={() =>
              onCompare(
                comparable
                  .slice(0, MOST_COMPARED)
                  .map(({ badge: { ticker, market } }) => ({ ticker, market })),
              )
            }
          >
            Compare {comparable.length > MOST_COMPARED ? `the first ${MOST_COMPARED}` : 'them'}
          </button>
        )}
      </div>
      <ul className="fund-rows">
        {funds.map(({ badge, mentions }) => (
          <li key={`${badge.market} ${badge.ticker}`}>
            <button type="button" className="fund-row" onClick={() => onOpen(badge)}>
              <span className="fund-row-head">
                <span className="row-ticker">{badge.ticker}</span>
                {badge.name && <FiledText className="row-name" text={badge.name} />}
                {mentions > 1 && <span className="row-mentions">×{mentions}</span>}
              </span>
              <Segments badge={badge} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Segments({ badge }: Pick<PageFund, 'badge'>) {
  const segments = [badge.fee, badge.concentration, badge.telling, badge.mine].flatMap(
    (text) => text ?? [],
  );
  if (segments.length === 0) {
    return <span className="segments muted">recognised; no figures in SEC data</span>;
  }
  return (
    <span className="segments">
      {segments.map((segment) => (
        <span key={segment} className="segment">
          {segment}
        </span>
      ))}
    </span>
  );
}
