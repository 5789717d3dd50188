import { useEffect, useRef, useState } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';

/** How many parts fit what is looked for, said aloud; and in words when none does. */
export function SearchedNothing({ query }: { query: string }) {
  const words = useOptionsWords();
  const here = useRef<HTMLParagraphElement>(null);
  const [found, setFound] = useState<number>();
  useEffect(() => {
    if (query.trim() === '') {
      setFound(undefined);
      return;
    }
    // The parts hide themselves while they are laid out, so they are counted after that.
    const parts = here.current?.parentElement?.querySelectorAll('.options-section:not([hidden])');
    setFound(parts?.length ?? 0);
  }, [query]);
  return (
    <p ref={here} role="status" className={found === 0 ? 'muted' : 'unseen'}>
      {found === undefined
        ? ''
        : found === 0
          ? words.searchNone(query.trim())
          : words.searchFound(found)}
    </p>
  );
}
