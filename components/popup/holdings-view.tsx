import { useId, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { SafeLink } from '#components/text/safe-link.tsx';
import { dateText } from '#lib/view/format.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
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
  const field = useId();
  if (holdings.state === 'none') {
    return <p className="empty">No holdings list of {fund.ticker} is packaged.</p>;
  }
  const lines = arranged(holdings.lines, { filter, order });
  return (
    <div className="holdings">
      <label htmlFor={field} className="unseen">
        Filter the holdings
      </label>
      <input
        id={field}
        className="field"
        type="search"
        value={filter}
        placeholder="Filter: a company, a country, a kind"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className="holdings-bar">
        <Caption holdings={holdings} shown={lines.length} filtered={filter.trim() !== ''} />
        <CopyLines lines={lines} service={service} />
      </div>
      {holdings.state === 'trouble' && (
        <Trouble message={holdings.trouble ?? 'The list stopped half-way.'} onRetry={retry} />
      )}
      <HoldingsTable lines={lines} order={order} onOrder={setOrder} ticker={fund.ticker} />
    </div>
  );
}

function Caption(props: { holdings: HoldingsSoFar; shown: number; filtered: boolean }) {
  const { holdings, shown, filtered } = props;
  const { list } = holdings;
  if (list === undefined) return <p className="holdings-caption">Reading the list…</p>;
  const lines = `${list.total.toLocaleString('en-US')} ${list.total === 1 ? 'line' : 'lines'}`;
  return (
    <p className="holdings-caption" role="status">
      {filtered ? `${shown.toLocaleString('en-US')} of ${lines}` : lines}
      {list.coverage === 'top-ten' && ', the ten largest only'}
      {' · '}
      <SafeLink className="source-link" url={list.source.url}>
        {list.source.label}, {dateText(list.asOf)}
      </SafeLink>
      {holdings.state === 'loading' && ' · reading more…'}
    </p>
  );
}
