import type { Clock } from '#lib/platform/clock.ts';
import { DiskFull } from '#lib/platform/disk-full.ts';
import { makeAnswerDeadlines } from './answer-deadlines.ts';
import { FIRST_CHECKS, type FirstMessageName } from './first-checks.ts';
import { FURTHER_MESSAGE_NAMES, type FurtherMessageName } from './further-message-names.ts';
import type { MessageCheck, Readable } from './message-check.ts';
import type { BackgroundMessageName, BackgroundReply, BackgroundRequest } from './protocol.ts';
import { MOST_REPLY_BYTES } from './reply-limits.ts';
import { type Caller, callerOf, type OwnIdentity, type SenderFacts } from './sender.ts';

/** One function a message. What it cannot do it throws; what a reader should see is part of the reply. */
export type BackgroundHandlers = { readonly [N in BackgroundMessageName]: Handler<N> };

type Handler<N extends BackgroundMessageName> = (
  request: BackgroundRequest<N>,
  caller: Caller,
) => Promise<Readable<BackgroundReply<N>>>;

/** What goes back over the wire. The other side reads it in `exchange.ts`. */
export type Envelope =
  | { readonly reply: unknown }
  | { readonly problem: 'not-allowed' | 'bad-request' | 'failed' | 'timed-out' | 'disk-full' };

/** What a woken background can answer at once. */
export type FirstHandlers = Pick<BackgroundHandlers, FirstMessageName>;

/** What it has to load first: schemas of messages, and who answers them. */
export interface FurtherMessages {
  readonly checks: { readonly [N in FurtherMessageName]: MessageCheck<N> };
  readonly handlers: Pick<BackgroundHandlers, FurtherMessageName>;
}

export interface ReceiverParts {
  readonly handlers: FirstHandlers;
  readonly further: () => Promise<FurtherMessages>;
  readonly own: () => OwnIdentity;
  readonly clock: Clock;
  readonly report: (doing: string, error: unknown) => void;
}

/** Firefox stops a background at 30 s whatever it does; an answer has to be out before. */
export const ANSWER_WITHIN_MS = 25_000;

/**
 * Makes the background's only message listener: finds the message in the table, checks the sender, parses
 * the request, runs the handler and checks its reply. The promise it returns never rejects. A question
 * that is asked again while its answer is being worked out (`exchange.ts`) gets that same answer.
 *
 * @returns nothing for messages that are not of the table: another listener may want them
 */
export function makeReceiver(parts: ReceiverParts) {
  const answering = new Map<string, Promise<Envelope>>();
  const inTime = makeAnswerDeadlines<Envelope>(parts.clock, ANSWER_WITHIN_MS);

  function once(key: string, work: () => Promise<Envelope>): Promise<Envelope> {
    const known = answering.get(key);
    if (known !== undefined) return known;
    const answered = work().finally(() => answering.delete(key));
    answering.set(key, answered);
    return answered;
  }

  return (message: unknown, sender: SenderFacts): Promise<Envelope> | undefined => {
    const name = nameOf(message);
    if (name === undefined) return undefined;
    const { request, id, isPrivate } = bodyOf(message);
    const caller = callerOf(sender, parts.own(), isPrivate);
    if (caller === undefined) return Promise.resolve({ problem: 'not-allowed' });
    const work = (asked: Caller) =>
      inTime(
        answer(name, request, asked, parts).catch(() => ({ problem: 'failed' })),
        { problem: 'timed-out' },
      );
    if (id === undefined) return work(caller);
    const key = `${caller.kind} ${caller.tabId} ${name} ${id}`;
    return once(key, () => work({ ...caller, question: id }));
  };
}

async function answer<N extends BackgroundMessageName>(
  name: N,
  unparsed: unknown,
  caller: Caller,
  parts: ReceiverParts,
): Promise<Envelope> {
  try {
    const { check, handler } = await answererOf(name, parts);
    if (!check.from.includes(caller.kind)) return { problem: 'not-allowed' };
    const request = check.request(unparsed);
    if (!request.ok) return { problem: 'bad-request' };
    if (caller.kind === 'page' && !isAboutOwnHost(request.value, caller)) {
      return { problem: 'not-allowed' };
    }
    const reply = check.reply(await handler(request.value, caller));
    if (!reply.ok) throw new TypeError(`a reply of another shape: ${reply.detail}`);
    const bytes = bytesBeyond(check.mostBytes ?? MOST_REPLY_BYTES, reply.value);
    if (bytes === 0) return { reply: reply.value };
    throw new RangeError(`reply of ${bytes} bytes`);
  } catch (error) {
    if (error instanceof DiskFull) return { problem: 'disk-full' };
    parts.report(`answering ${name}`, error);
    return { problem: 'failed' };
  }
}

/** UTF-8 bytes of a reply that is longer than `most` as JSON, else 0. Few replies are long enough to be counted out. */
function bytesBeyond(most: number, reply: unknown): number {
  const text = JSON.stringify(reply);
  if (text.length * MOST_BYTES_A_UNIT <= most) return 0;
  const bytes = new TextEncoder().encode(text).byteLength;
  return bytes > most ? bytes : 0;
}

/** UTF-8 bytes that one UTF-16 code unit takes at most. */
const MOST_BYTES_A_UNIT = 3;

interface Answerer<N extends BackgroundMessageName> {
  readonly check: MessageCheck<N>;
  readonly handler: Handler<N>;
}

async function answererOf<N extends BackgroundMessageName>(
  name: N,
  { handlers, further }: ReceiverParts,
): Promise<Answerer<N>> {
  const firstChecks: Partial<Checks> = FIRST_CHECKS;
  const firstHandlers: Partial<Handlers> = handlers;
  const [check, handler] = [firstChecks[name], firstHandlers[name]];
  if (check && handler) return { check, handler };
  const loaded = await further();
  const all: Checks = { ...FIRST_CHECKS, ...loaded.checks };
  const everyone: Handlers = { ...handlers, ...loaded.handlers };
  return { check: all[name], handler: everyone[name] };
}

type Handlers = { readonly [N in BackgroundMessageName]: Handler<N> };
type Checks = { readonly [N in BackgroundMessageName]: MessageCheck<N> };

/** A content script may name its own site only: a page that took it over learns nothing of other sites. */
function isAboutOwnHost(request: unknown, caller: Caller): boolean {
  if (typeof request !== 'object' || request === null) return true;
  if ('host' in request) return request.host === caller.host;
  if ('what' in request && request.what === 'site' && 'value' in request) {
    return request.value === caller.host;
  }
  return true;
}

/** An id that is none of ours is left out. A page of ours in a private window says so: popups have no tab to tell by. */
function bodyOf(message: unknown): {
  readonly request: unknown;
  readonly id: string | undefined;
  readonly isPrivate: boolean;
} {
  const { request, id, isPrivate }: Partial<Record<string, unknown>> = Object(message);
  const isId = typeof id === 'string' && /^[\w-]{1,40}$/.test(id);
  return { request, id: isId ? id : undefined, isPrivate: isPrivate === true };
}

function nameOf(message: unknown): BackgroundMessageName | undefined {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  const { ask } = message;
  return NAMES.find((name) => name === ask);
}

/** Every message of the table. */
const NAMES: readonly BackgroundMessageName[] = [
  ...(Object.keys(FIRST_CHECKS) as FirstMessageName[]),
  ...FURTHER_MESSAGE_NAMES,
];
