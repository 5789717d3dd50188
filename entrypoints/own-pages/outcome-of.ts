import type { Outcome } from '#components/answers/outcome.ts';
import type { Asked, AskProblemReason } from '#lib/messages/exchange.ts';

/** What happened and how to go on, for the readers of our own pages. */
const SENTENCES: Readonly<Record<AskProblemReason, string>> = {
  'timed-out': 'No answer within ten seconds. The browser may be busy: try again.',
  'no-answer':
    'Lookthrough’s background did not start. Try again; if that fails, restart the browser.',
  'extension-updated': 'Lookthrough was updated. Close this page and open it again.',
  'not-allowed': 'This page may not ask for that. Please report it as a fault.',
  failed: 'Something went wrong inside Lookthrough. Try again; the diagnostics name the fault.',
  'disk-full':
    'The disk is full, so this was not kept. Everything from before is still there. Free some space and try again.',
  'bad-reply': 'The answer could not be read. Close this page and open it again.',
  cancelled: 'The question was withdrawn.',
};

/** An answer of the background in the words of the components. */
export function outcomeOf<T>(asked: Asked<T>): Outcome<T> {
  return asked.ok
    ? { ok: true, value: asked.value }
    : { ok: false, trouble: SENTENCES[asked.problem.reason] };
}
