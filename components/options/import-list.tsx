import { lazy, Suspense, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useListWords } from '#components/strings/list-words.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { OptionsService } from './options-service.ts';
import type { EditLists } from './use-list-edits.ts';

/** Fetched when the reader opens it. */
const ImportForm = lazy(async () => ({ default: (await import('./import-form.tsx')).ImportForm }));

/** A new list from a broker's file or pasted lines, or its newer rows. */
export function ImportList(props: {
  service: OptionsService;
  lists: readonly Watchlist[];
  edit: EditLists;
  /** Why the last edit was not made. */
  trouble: string | undefined;
}) {
  const { import: words } = useListWords();
  const { opening } = useCommonWords();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="disclosure import"
      onToggle={(event) => setWasOpened(wasOpened || event.currentTarget.open)}
    >
      <summary>{words.title}</summary>
      {wasOpened && (
        <Suspense fallback={<p className="muted">{opening}</p>}>
          <ImportForm {...props} />
        </Suspense>
      )}
    </details>
  );
}
