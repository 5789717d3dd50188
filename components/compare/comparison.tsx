import { useMemo, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { HeatMap } from '#components/chart/heat-map.tsx';
import { FundSearch } from '#components/search/fund-search.tsx';
import { useCompareWords } from '#components/strings/compare-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { isSameFund } from '#lib/funds/same-fund.ts';
import { compareViewOf } from '#lib/view/compare-view.ts';
import { MOST_COMPARED } from '#lib/view/most-compared.ts';
import type { CompareService } from './compare-service.ts';
import { CompareTable } from './compare-table.tsx';
import { CompareVerdicts } from './compare-verdicts.tsx';
import { SharedTable } from './shared-table.tsx';
import { useCompared } from './use-compared.ts';

/** Up to five funds side by side; funds are added by search and taken out again. */
export function Comparison(props: {
  funds: readonly FundKey[];
  onFunds: (funds: readonly FundKey[]) => void;
  service: CompareService;
  autoFocus?: boolean;
}) {
  const { funds, onFunds, service, autoFocus = false } = props;
  const words = useCompareWords();
  const [query, setQuery] = useState('');
  const { books, verdicts, isReading, trouble } = useCompared(funds, service);
  const view = useMemo(() => compareViewOf(books, verdicts), [books, verdicts]);
  const isFull = funds.length >= MOST_COMPARED;

  function add({ ticker, market }: FundKey) {
    setQuery('');
    const isThere = funds.some((fund) => isSameFund(fund, { ticker, market }));
    if (!isThere && !isFull) onFunds([...funds, { ticker, market }]);
  }

  return (
    <div className="comparison">
      <Chosen
        funds={funds}
        onRemove={(gone) => onFunds(funds.filter((fund) => !isSameFund(fund, gone)))}
      />
      {isFull ? (
        <p className="muted small compare-hint">{words.full(MOST_COMPARED)}</p>
      ) : (
        <FundSearch
          service={service}
          query={query}
          onQuery={setQuery}
          onOpen={add}
          label={words.add}
          placeholder={words.addExample}
          autoFocus={autoFocus}
        />
      )}
      {trouble !== undefined && <Trouble message={trouble} />}
      <p className="unseen" role="status">
        {isReading ? words.reading : words.read(books.length)}
      </p>
      {query.trim() === '' && funds.length === 0 && <p className="empty">{words.empty}</p>}
      {query.trim() === '' && books.length > 0 && (
        <>
          <CompareTable columns={view.columns} />
          <CompareVerdicts columns={view.columns} />
          {view.overlap.tickers.length > 1 && (
            <section className="compare-part" aria-label={words.share}>
              <h2>{words.share}</h2>
              <HeatMap
                names={view.overlap.tickers}
                rows={view.overlap.rows}
                caption={words.overlap}
              />
              <p className="muted small">
                {view.overlap.hasRanges ? words.overlapNoteRanges : words.overlapNote}
              </p>
              <SharedTable view={view} />
            </section>
          )}
        </>
      )}
    </div>
  );
}

function Chosen(props: { funds: readonly FundKey[]; onRemove: (fund: FundKey) => void }) {
  const { funds, onRemove } = props;
  const words = useCompareWords();
  if (funds.length === 0) return null;
  return (
    <ul className="chip-row compare-chosen" aria-label={words.chosen}>
      {funds.map((fund) => (
        <li key={fundKeyText(fund)} className="chip">
          {fund.ticker}
          <button
            type="button"
            className="icon-button"
            aria-label={words.takeOut(fund.ticker)}
            title={words.takeOut(fund.ticker)}
            onClick={() => onRemove(fund)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
