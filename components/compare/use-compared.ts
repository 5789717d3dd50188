import { useEffect, useState } from 'react';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';
import type { CompareService } from './compare-service.ts';

export interface Compared {
  /** In the order of the funds asked for, as far as read. */
  readonly books: readonly FundBook[];
  /** What each name claims against what is held, by `market ticker`. */
  readonly verdicts: ReadonlyMap<string, string>;
  readonly isReading: boolean;
  readonly trouble?: string;
}

const NOTHING: Compared = { books: [], verdicts: new Map(), isReading: false };

/** Opens the funds to compare; those read before stay on screen while another one is added. */
export function useCompared(funds: readonly FundKey[], service: CompareService): Compared {
  const [compared, setCompared] = useState<Compared>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    setCompared((before) => ({ ...kept(before, funds), isReading: funds.length > 0 }));
    void readAll(funds, service, stop.signal).then((found) => {
      if (!stop.signal.aborted) setCompared(found);
    });
    return () => stop.abort();
  }, [funds, service]);
  return compared;
}

function kept({ books, verdicts }: Compared, funds: readonly FundKey[]): Compared {
  const wanted = new Set(funds.map(fundKeyText));
  return {
    books: books.filter((book) => wanted.has(fundKeyText(book))),
    verdicts,
    isReading: true,
  };
}

async function readAll(
  funds: readonly FundKey[],
  service: CompareService,
  signal: AbortSignal,
): Promise<Compared> {
  const verdicts = new Map<string, string>();
  const outcomes = await Promise.all(
    funds.map(async (fund) => {
      const [book, card] = await Promise.all([
        service.book(fund, signal),
        service.card(fund, signal),
      ]);
      const statement = card.ok ? card.value.nameCheck?.statement : undefined;
      if (statement !== undefined) verdicts.set(fundKeyText(fund), statement);
      return book;
    }),
  );
  const failed = outcomes.find((outcome) => !outcome.ok);
  return {
    books: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    verdicts,
    isReading: false,
    ...(failed && !failed.ok && { trouble: failed.trouble }),
  };
}
