import { useCallback, useState } from 'react';
import { useAnswer } from '#components/answers/use-answer.ts';
import { usePopupWords } from '#components/strings/popup-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { MOST_COMPARED } from '#lib/view/most-compared.ts';
import { PageFundsControls } from './page-funds-controls.tsx';
import { type PageFundsView, pageFundsInOrder } from './page-funds-order.ts';
import type { PageFund, PopupService } from './popup-service.ts';

/** From so many funds on they can be sorted and filtered; fewer are seen at a glance. */
const MANY = 5;

/** Has the browser note when these words came to the screen (Element Timing), which `npm run bench -- ui` reads. */
const PAINT_TIMED = { elementtiming: 'page-funds' };

/** The funds of the page: what they have in common, then each with its three segments. */
export function FundRows(props: {
  funds: readonly PageFund[];
  service: PopupService;
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { funds, service, onOpen, onCompare } = props;
  const { funds: words } = usePopupWords();
  const [view, setView] = useState<PageFundsView>({ order: 'page', words: '' });
  const load = useCallback(
    (signal: AbortSignal) => {
      const keys = funds.map(({ badge }) => badge);
      return service.pageSummary(keys, signal);
    },
    [service, funds],
  );
  const { answer } = useAnswer(load);
  const summary = answer.state === 'ready' ? answer.value : undefined;
  const shown = pageFundsInOrder(funds, view, summary?.byFee);
  const common = [summary?.fees, summary?.shared].filter((fact) => fact !== undefined);
  return (
    <section aria-labelledby="page-funds">
      <div className="list-head">
        <h2 className="list-title" id="page-funds" {...PAINT_TIMED}>
          {words.title(funds.length)}
        </h2>
        <CompareButton funds={shown} onCompare={onCompare} />
      </div>
      {funds.length > 1 && <p className="page-common">{common.join(' · ')}</p>}
      {funds.length >= MANY && <PageFundsControls view={view} onView={setView} />}
      <ul className="fund-rows">
        {shown.map((fund) => (
          <FundRow key={`${fund.badge.market} ${fund.badge.ticker}`} {...fund} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length === 0 && <p className="empty">{words.noMatch}</p>}
    </section>
  );
}

function CompareButton(props: {
  funds: readonly PageFund[];
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { funds: words } = usePopupWords();
  const comparable = props.funds.filter(({ badge }) => badge.coverage === 'covered');
  if (comparable.length < 2) return null;
  const chosen = comparable
    .slice(0, MOST_COMPARED)
    .map(({ badge: { ticker, market } }) => ({ ticker, market }));
  return (
    <button type="button" className="text-button" onClick={() => props.onCompare(chosen)}>
      {comparable.length > MOST_COMPARED ? words.compareFirst(MOST_COMPARED) : words.compareAll}
    </button>
  );
}

function FundRow({ badge, mentions, onOpen }: PageFund & { onOpen: (fund: FundKey) => void }) {
  const { funds: words } = usePopupWords();
  return (
    <li>
      <button type="button" className="fund-row" onClick={() => onOpen(badge)}>
        <span className="fund-row-head">
          <span className="row-ticker">{badge.ticker}</span>
          {badge.name && <FiledText className="row-name" text={badge.name} />}
          {mentions > 1 && <span className="row-mentions">{words.mentions(mentions)}</span>}
        </span>
        <Segments badge={badge} />
      </button>
    </li>
  );
}

function Segments({ badge }: Pick<PageFund, 'badge'>) {
  const { noFigures } = usePopupWords().funds;
  const segments = [badge.fee, badge.concentration, badge.telling, badge.mine].flatMap(
    (text) => text ?? [],
  );
  if (segments.length === 0) {
    return <span className="segments muted">{noFigures}</span>;
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
