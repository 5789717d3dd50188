import { useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { BarTable } from '#components/chart/bar-table.tsx';
import { FundSearch } from '#components/search/fund-search.tsx';
import { useXrayWords } from '#components/strings/xray-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { addedViewOf } from '#lib/view/xray/added-view.ts';
import { addedFundOf } from '#lib/xray/added-fund.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';
import type { XrayService } from './xray-service.ts';

/** What a fund that is not in the list would add to it. */
export function AddedSection(props: { portfolio: Portfolio; service: XrayService }) {
  const { portfolio, service } = props;
  const { added: words } = useXrayWords();
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
    <XraySection title={words.title} lead={words.lead}>
      <FundSearch
        service={service}
        query={query}
        onQuery={setQuery}
        onOpen={(fund) => void open(fund)}
        label={words.label}
        placeholder={words.example}
      />
      {trouble !== undefined && <Trouble message={trouble} />}
      <div aria-live="polite">
        {book && query === '' && <Answer portfolio={portfolio} book={book} />}
      </div>
    </XraySection>
  );
}

function Answer({ portfolio, book }: { portfolio: Portfolio; book: FundBook }) {
  const xray = useXrayWords();
  const { added: words } = xray;
  const view = addedViewOf(book.ticker, addedFundOf(portfolio, book));
  return (
    <div className="added">
      <p className="added-statement">{view.statement}</p>
      {view.range !== undefined && <p className="muted small">{words.between(view.range)}</p>}
      {view.companies.length > 0 && (
        <>
          <h3 className="xray-subhead">{words.newWith(book.ticker)}</h3>
          <BarTable
            rows={view.companies}
            caption={words.caption(book.ticker)}
            heads={[xray.companies.company, words.weightIn(book.ticker)]}
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
