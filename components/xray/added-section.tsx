import { useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { BarTable } from '#components/chart/bar-table.tsx';
import { FundSearch } from '#components/search/fund-search.tsx';
import { addedViewOf } from '#lib/view/xray/added-view.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import { addedFundOf } from '#lib/xray/added-fund.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';
import type { XrayService } from './xray-service.ts';

/** What a fund that is not in the list would add to it. */
export function AddedSection(props: { portfolio: Portfolio; service: XrayService }) {
  const { portfolio, service } = props;
  const [query, setQuery] = useState('');
  const [book, setBook] = useState<FundBook>();
  const [trouble, setTrouble] = useState<string>();

  async function open({ ticker, market }: FundKey) {
    setQuery('');
    const outcome = await service.book({ ticker, market }, new AbortController().signal);
    setTrouble(outcome.ok ? undefined : outcome.trouble);
    if (outcome.ok) setBook(outcome.value);
  }

  return (
    <XraySection title="What would a fund add" lead="Pick a fund that you think of adding.">
      <FundSearch
        service={service}
        query={query}
        onQuery={setQuery}
        onOpen={(fund) => void open(fund)}
        label="A fund to hold against the list"
        placeholder="Ticker or name"
      />
      {trouble !== undefined && <Trouble message={trouble} />}
      <div aria-live="polite">
        {book && query === '' && <Answer portfolio={portfolio} book={book} />}
      </div>
    </XraySection>
  );
}

function Answer({ portfolio, book }: { portfolio: Portfolio; book: FundBook }) {
  const view = addedViewOf(book.ticker, addedFundOf(portfolio, book));
  return (
    <div className="added">
      <p className="added-statement">{view.statement}</p>
      {view.range !== undefined && <p className="muted small">Between {view.range}.</p>}
      {view.companies.length > 0 && (
        <>
          <h3 className="xray-subhead">New with {book.ticker}</h3>
          <BarTable
            rows={view.companies}
            caption={`Companies of ${book.ticker} that are new`}
            heads={['Company', `Weight in ${book.ticker}`]}
          />
        </>
      )}
      {view.notes.map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
    </div>
  );
}
