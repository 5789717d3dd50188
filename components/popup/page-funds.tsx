import { type ReactNode, useCallback } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { FundRows } from './fund-rows.tsx';
import type { PageFund, PopupService } from './popup-service.ts';

/** The funds named on the page in front, each with its three segments. */
export function PageFunds({
  service,
  drawn,
  onOpen,
  onCompare,
}: {
  service: PopupService;
  /** The funds of a list that stands there already. */
  drawn: readonly PageFund[] | undefined;
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { page: words } = usePopupWords();
  const load = useCallback((signal: AbortSignal) => service.pageFunds(signal), [service]);
  const { answer, retry } = useAnswer(load, drawn && { kind: 'funds', funds: drawn });
  if (answer.state === 'loading') return <p className="empty">{words.reading}</p>;
  if (answer.state === 'trouble') return <Trouble message={answer.message} onRetry={retry} />;
  if (answer.value.kind === 'not-reading') {
    const { offer } = answer.value;
    if (offer !== undefined) return <OfferSite site={offer} service={service} onGiven={retry} />;
    return (
      <Empty title={words.notRead}>
        {words.notReadNote}{' '}
        <button type="button" className="text-button" onClick={() => service.openOptions()}>
          {words.sites}
        </button>
      </Empty>
    );
  }
  const { funds } = answer.value;
  if (funds.length === 0) {
    return <Empty title={words.noFunds}>{words.noFundsNote}</Empty>;
  }
  return <FundRows funds={funds} service={service} onOpen={onOpen} onCompare={onCompare} />;
}

/** The browser may close the popup when it asks: the page is then marked without us. */
function OfferSite(props: { site: string; service: PopupService; onGiven: () => void }) {
  const { site, service, onGiven } = props;
  const { page: words } = usePopupWords();
  async function turnOn() {
    if (await service.grantSite(site)) onGiven();
  }
  return (
    <Empty title={words.notOn(site)}>
      {words.notOnNote}{' '}
      <button type="button" className="button primary offer-site" onClick={() => void turnOn()}>
        {words.turnOn(site)}
      </button>
      <button type="button" className="text-button" onClick={() => service.openOptions()}>
        {words.sites}
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
