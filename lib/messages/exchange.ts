import type { Clock } from '#lib/platform/clock.ts';
import { messageOf } from '#lib/platform/report.ts';
import { isObject } from './guards/guard.ts';

/**
 * One question and its answer over the browser's messages, without schemas: `ask.ts` parses the answer
 * with zod for our own pages, `ask-from-page.ts` with small guards for the content script.
 *
 * Every way of getting no answer becomes a value. Backgrounds are stopped by the browser at any moment:
 * a question is asked once more when its channel died, and when nothing at all came for a while, since a
 * browser may drop a question to a background that is ending. The second carries the id of the first, so
 * that a background that is only slow gives both the same answer; requests must be safe to repeat.
 */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: AskProblem };

export interface AskProblem {
  readonly reason: AskProblemReason;
  /** For the error reporter, not for the reader. */
  readonly detail?: string;
}

export type AskProblemReason =
  /** No answer by the deadline. */
  | 'timed-out'
  /** Nobody listens, asked twice: the background does not start, or the tab has no content script. */
  | 'no-answer'
  /** The extension was updated under this page; only a reload of the page helps. */
  | 'extension-updated'
  /** The other side says that this sender may not ask this. */
  | 'not-allowed'
  /** The other side could not: its own error. */
  | 'failed'
  /** What was to be kept was not: the disk is full. */
  | 'disk-full'
  /** An answer came, but not of the agreed shape. */
  | 'bad-reply'
  /** The asker's own signal was aborted. */
  | 'cancelled';

export interface Channel {
  readonly send: (message: unknown) => Promise<unknown>;
  /** False when this script outlived its extension. */
  readonly isAlive: () => boolean;
  readonly clock: Clock;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** For everything, a second try included. */
  readonly deadlineMs?: number;
}

/**
 * Packaged data answers within a second even from a cold start on a slow machine; ten is "something is
 * wrong" while a reader may still be waiting.
 */
export const DEADLINE_MS = 10_000;

/**
 * Without a word for so long, a question is asked again: ten times a slow cold start, and early enough
 * for an answer before the deadline.
 */
export const ASK_AGAIN_AFTER_MS = 3_000;

const CHANNEL_DIED = /message (channel|port)\b.*closed|receiving end does not exist/i;
const ORPHANED = /extension context invalidated/i;

/** Sends `{ask, request, id}`; the value of a good answer is whatever came, unparsed. Never rejects. */
export function exchange(
  message: { readonly ask: string; readonly request: unknown; readonly id?: string },
  channel: Channel,
  { signal, deadlineMs = DEADLINE_MS }: AskOptions = {},
): Promise<Asked<unknown>> {
  return new Promise((resolve) => {
    const cancel = () => settle(problem('cancelled'));
    const stopClock = channel.clock.after(deadlineMs, () => settle(problem('timed-out')));
    let asked = 0;
    const stopAgain = channel.clock.after(ASK_AGAIN_AFTER_MS, () => ask());
    const settle = (answer: Asked<unknown>) => {
      stopClock();
      stopAgain();
      signal?.removeEventListener('abort', cancel);
      resolve(answer);
    };
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    // Twice at most, whether the first was lost in silence or with its channel.
    const ask = () => {
      if (asked === 2) return;
      asked += 1;
      const isLast = asked === 2;
      void attempt(message, channel).then((answer) => {
        if (answer) settle(answer);
        else if (isLast) settle(problem('no-answer'));
        else ask();
      });
    };
    ask();
  });
}

/** `undefined`: the channel died without an answer, so asking again makes sense. */
async function attempt(message: unknown, channel: Channel): Promise<Asked<unknown> | undefined> {
  if (!channel.isAlive()) return problem('extension-updated');
  try {
    return answerOf(await channel.send(message));
  } catch (error) {
    const text = messageOf(error);
    if (ORPHANED.test(text)) return problem('extension-updated');
    return CHANNEL_DIED.test(text) ? undefined : problem('failed', text);
  }
}

function answerOf(envelope: unknown): Asked<unknown> | undefined {
  if (envelope === undefined || envelope === null) return undefined;
  if (isObject(envelope) && 'reply' in envelope) return { ok: true, value: envelope.reply };
  if (isObject(envelope) && 'problem' in envelope) {
    const { problem: reason } = envelope;
    return problem(SAID.find((known) => known === reason) ?? 'failed');
  }
  return problem('bad-reply');
}

/** What the other side may say by itself; everything else is its failure. */
const SAID = ['not-allowed', 'timed-out', 'disk-full'] as const;

export function problem(
  reason: AskProblemReason,
  detail?: string,
): Extract<Asked<never>, { ok: false }> {
  return { ok: false, problem: detail === undefined ? { reason } : { reason, detail } };
}
