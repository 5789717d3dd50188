import { useMemo, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { HeatMap } from '#components/chart/heat-map.tsx';
import { FundSearch } from '#components/search/fund-search.tsx';
import { Icon } from '#components/theme/icon.tsx';
import { compareViewOf } from '#lib/view/compare-view.ts';
import { MOST_COMPARED } from '#lib/view/most-compared.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import type { CompareService } from './compare-service.ts';
import { CompareTable } from './compare-table.tsx';
import { SharedTable } from './shared-table.tsx';
import { keyOf, useCompared } from './use-compared.ts';

/** Up to five funds side by side; funds are added by search and taken out again. */
export function Comparison(props: {
  funds: readonly FundKey[];
  onFunds: (funds: readonly FundKey[]) => void;
  service: CompareService;
  autoFocus?: boolean;
}) {
  const { funds, onFunds, service, autoFocus = false } = props;
  const [query, setQuery] = useState('');
  const { books, verdicts, isReading, trouble } = useCompared(funds, service);
  const view = useMemo(() => compareViewOf(books, verdicts), [books, verdicts]);
  const isFull = funds.length >= MOST_COMPARED;

  function add({ ticker, market }: FundKey) {
    setQuery('');
    const isThere = funds.some((fund) => keyOf(fund) === keyOf({ ticker, market }));
    if (!isThere && !isFull) onFunds([...funds, { ticker, market }]);
  }

  return (
    <div className="comparison">
      <Chosen
        funds={funds}
        onRemove={(gone) => onFunds(funds.filter((fund) => keyOf(fund) !== keyOf(gone)))}
      />
      {isFull ? (
        <p className="muted small compare-hint">Five funds at most: take one out to add another.</p>
      ) : (
        <FundSearch
          service={service}
          query={query}
          onQuery={setQuery}
          onOpen={add}
          label="Add a fund to compare"
          placeholder="Add a fund: ticker or name"
          autoFocus={autoFocus}
        />
      )}
      {trouble !== undefined && <Trouble message={trouble} />}
      <p className="unseen" role="status">
        {isReading ? 'Reading the funds' : `${books.length} funds compared`}
      </p>
      {query.trim() === '' && funds.length === 0 && (
        <p className="empty">Add two funds or more to see what they cost and what they share.</p>
      )}
      {query.trim() === '' && books.length > 0 && (
        <>
          <CompareTable columns={view.columns} />
          {view.overlap.tickers.length > 1 && (
            <section className="compare-part" aria-label="What they share">
              <h2>What they share</h2>
              <HeatMap
                names={view.overlap.tickers}
                rows={view.overlap.rows}
                caption="Overlap of the funds compared, in percent"
              />
              <p className="muted small">
                The smaller of the two weights of each company, added up
                {view.overlap.hasRanges
                  ? '; a range where only ten lines of a fund are packaged.'
                  : '.'}
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
  if (funds.length === 0) return null;
  return (
    <ul className="chip-row compare-chosen" aria-label="Funds compared">
      {funds.map((fund) => (
        <li key={keyOf(fund)} className="chip">
          {fund.ticker}
          <button
            type="button"
            className="icon-button"
            aria-label={`Take out ${fund.ticker}`}
            title={`Take out ${fund.ticker}`}
            onClick={() => onRemove(fund)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
