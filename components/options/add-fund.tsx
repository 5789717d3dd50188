import { useState } from 'react';
import { FundSearch } from '#components/search/fund-search.tsx';
import { useListWords } from '#components/strings/list-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { OptionsService } from './options-service.ts';
import type { EditLists } from './use-list-edits.ts';

/** The search at the end of a list that adds what is chosen. Typing here draws nothing of the list anew. */
export function AddFund(props: {
  list: { readonly id: string; readonly name: string };
  service: OptionsService;
  edit: EditLists;
  /** The keyboard goes on here. */
  startsHere: boolean;
}) {
  const { list, service, edit, startsHere } = props;
  const words = useListWords();
  const [query, setQuery] = useState('');

  async function add({ ticker, market }: FundKey) {
    setQuery('');
    const fund = { ticker, market };
    await edit({ kind: 'add', list: list.id, fund }, { said: words.added(ticker, list.name) });
  }

  return (
    <FundSearch
      service={service}
      query={query}
      onQuery={setQuery}
      onOpen={(fund) => void add(fund)}
      label={words.addTo(list.name)}
      placeholder={words.addExample}
      autoFocus={startsHere}
    />
  );
}
