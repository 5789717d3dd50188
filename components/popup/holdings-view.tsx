import { useId, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { usePopupWords } from '#components/strings/popup-words.ts';
import { SafeLink } from '#components/text/safe-link.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { dateText } from '#lib/view/format.ts';
import { CopyLines } from './copy-lines.tsx';
import { arranged, LARGEST_FIRST } from './holdings-order.ts';
import { HoldingsTable } from './holdings-table.tsx';
import type { PopupService } from './popup-service.ts';
import { type HoldingsSoFar, useAllHoldings } from './use-all-holdings.ts';

/** Every holding that is known: filter above, then the table, with its date and document. */
export function HoldingsView({ fund, service }: { fund: FundKey; service: PopupService }) {
  const { holdings, retry } = useAllHoldings(fund, service);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState(LARGEST_FIRST);
  const { holdings: words } = usePopupWords();
  const field = useId();
  if (holdings.state === 'none') {
    return <p className="empty">{words.none(fund.ticker)}</p>;
  }
  const lines = arranged(holdings.lines, { filter, order });
  return (
    <div className="holdings">
      <label htmlFor={field} className="unseen">
        {words.filter}
      </label>
      <input
        id={field}
        className="field"
        type="search"
        value={filter}
        placeholder={words.filterExample}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className="holdings-bar">
        <Caption holdings={holdings} shown={lines.length} filtered={filter.trim() !== ''} />
        <CopyLines lines={lines} service={service} />
      </div>
      {holdings.state === 'trouble' && (
        <Trouble message={holdings.trouble ?? words.stopped} onRetry={retry} />
      )}
      <HoldingsTable lines={lines} order={order} onOrder={setOrder} ticker={fund.ticker} />
    </div>
  );
}

function Caption(props: { holdings: HoldingsSoFar; shown: number; filtered: boolean }) {
  const { holdings, shown, filtered } = props;
  const { list } = holdings;
  const { holdings: words } = usePopupWords();
  if (list === undefined) return <p className="holdings-caption">{words.reading}</p>;
  const count = list.coverage === 'top-ten' ? words.tenLargest : words.all;
  return (
    <p className="holdings-caption" role="status">
      {filtered ? words.some(shown, list.total) : count(list.total)}
      {' · '}
      <SafeLink className="source-link" url={list.source.url}>
        {words.document(list.source.label, dateText(list.asOf))}
      </SafeLink>
      {holdings.state === 'loading' && ` · ${words.readingMore}`}
    </p>
  );
}
