import { useCallback, useState } from 'react';
import { useAnswer } from '#components/answers/use-answer.ts';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { PageFundList } from './page-fund-list.tsx';
import { AS_ON_THE_PAGE, type PageFundsView, pageFundsInOrder } from './page-funds-order.ts';
import type { PageFund, PopupService } from './popup-service.ts';
import { useChosenBefore } from './use-chosen-before.ts';

/** The list of the page's funds as the reader orders and filters it, and what they have in common. */
export function FundRows(props: {
  funds: readonly PageFund[];
  service: PopupService;
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { funds, service, onOpen, onCompare } = props;
  const { funds: words } = usePopupWords();
  const [view, setView] = useState<PageFundsView>(AS_ON_THE_PAGE);
  useChosenBefore(setView);
  const load = useCallback(
    (signal: AbortSignal) => {
      const keys = funds.map(({ badge }) => badge);
      return service.pageSummary(keys, signal);
    },
    [service, funds],
  );
  const { answer } = useAnswer(load);
  const summary = answer.state === 'ready' ? answer.value : undefined;
  const common = [summary?.fees, summary?.shared].filter((fact) => fact !== undefined);
  return (
    <PageFundList
      funds={funds}
      shown={pageFundsInOrder(funds, view, summary?.byFee)}
      view={view}
      common={common.join(' · ')}
      words={words}
      onView={setView}
      onOpen={onOpen}
      onCompare={onCompare}
    />
  );
}
