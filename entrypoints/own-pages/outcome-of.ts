import type { Outcome } from '#components/answers/outcome.ts';
import type { Asked, AskProblemReason } from '#lib/messages/exchange.ts';
import { TROUBLE_WORDS } from '#lib/view/words/trouble-words.ts';

const WORDS: Readonly<Record<AskProblemReason, string>> = TROUBLE_WORDS;

/** An answer of the background in the words of the components. */
export function outcomeOf<T>(asked: Asked<T>): Outcome<T> {
  return asked.ok
    ? { ok: true, value: asked.value }
    : { ok: false, trouble: WORDS[asked.problem.reason] };
}
