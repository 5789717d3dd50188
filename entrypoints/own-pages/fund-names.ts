import { ask } from '#lib/messages/ask.ts';

/** Tickers of the funds that names in holdings lists stand for, each name asked of the background once. */
export interface FundNames {
  /** Asks for all of them at once; names that no fund has, or that could not be asked, stay unknown. */
  readonly learn: (names: readonly string[], signal: AbortSignal) => Promise<void>;
  readonly tickerOf: (name: string) => string | undefined;
}

/** Names in one question. */
const NAMES_AT_ONCE = 250;

export function makeFundNames(): FundNames {
  const known = new Map<string, string>();
  return {
    async learn(names, signal) {
      const asked = names.filter((name) => !known.has(name));
      for (let at = 0; at < asked.length; at += NAMES_AT_ONCE) {
        const some = asked.slice(at, at + NAMES_AT_ONCE);
        const answer = await ask('fundsNamed', { names: some }, { signal });
        if (!answer.ok) return;
        for (const { name, ticker } of answer.value.funds) known.set(name, ticker);
      }
    },
    tickerOf: (name) => known.get(name),
  };
}
