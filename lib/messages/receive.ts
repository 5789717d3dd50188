import * as z from 'zod/mini';
import type { Clock } from '#lib/platform/clock.ts';
import { DiskFull } from '#lib/platform/disk-full.ts';
import { FIRST_MESSAGES } from './first-messages.ts';
import type { MessageSpec } from './message-spec.ts';
import type { BackgroundMessageName, BackgroundReply, BackgroundRequest } from './protocol.ts';
import { MOST_REPLY_BYTES } from './reply-limits.ts';
import { type Caller, callerOf, type OwnIdentity, type SenderFacts } from './sender.ts';

/** One function a message. What it cannot do it throws; what a reader should see is part of the reply. */
export type BackgroundHandlers = {
  readonly [N in BackgroundMessageName]: (
    request: BackgroundRequest<N>,
    caller: Caller,
  ) => Promise<Readable<BackgroundReply<N>>>;
};

/** The models of other rooms are read only throughout; what schemas give is not. */
type Readable<T> = T extends object ? { readonly [K in keyof T]: Readable<T[K]> } : T;

/** What goes back over the wire. The other side reads it in `exchange.ts`. */
export type Envelope =
  | { readonly reply: unknown }
  | { readonly problem: 'not-allowed' | 'bad-request' | 'failed' | 'timed-out' | 'disk-full' };

export interface ReceiverParts {
  readonly handlers: BackgroundHandlers;
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

  function once(key: string, work: () => Promise<Envelope>): Promise<Envelope> {
    const known = answering.get(key);
    if (known !== undefined) return known;
    const answered = work().finally(() => answering.delete(key));
    answering.set(key, answered);
    return answered;
  }

  return (message: unknown, sender: SenderFacts): Promise<Envelope> | undefined => {
    const name = nameOf(message, parts.handlers);
    if (name === undefined) return undefined;
    const caller = callerOf(sender, parts.own());
    if (caller === undefined) return Promise.resolve({ problem: 'not-allowed' });
    const { request, id } = bodyOf(message);
    const work = (asked: Caller) => withDeadline(answer(name, request, asked, parts), parts.clock);
    if (id === undefined) return work(caller);
    const key = `${caller.kind} ${caller.tabId} ${name} ${id}`;
    return once(key, () => work({ ...caller, question: id }));
  };
}

async function answer<N extends BackgroundMessageName>(
  name: N,
  unparsed: unknown,
  caller: Caller,
  { handlers, report }: ReceiverParts,
): Promise<Envelope> {
  const spec = await specOf(name);
  if (!spec.from.includes(caller.kind)) return { problem: 'not-allowed' };
  const request = spec.request.safeParse(unparsed);
  if (!request.success) return { problem: 'bad-request' };
  if (caller.kind === 'page' && !isAboutOwnHost(request.data, caller)) {
    return { problem: 'not-allowed' };
  }
  try {
    const reply = z.parse(spec.reply, await handlers[name](request.data, caller));
    const bytes = new TextEncoder().encode(JSON.stringify(reply)).byteLength;
    if (bytes <= (spec.mostBytes ?? MOST_REPLY_BYTES)) return { reply };
    throw new RangeError(`reply of ${bytes} bytes`);
  } catch (error) {
    if (error instanceof DiskFull) return { problem: 'disk-full' };
    report(`answering ${name}`, error);
    return { problem: 'failed' };
  }
}

/** A message of the table, its request tied to its name. */
interface NamedSpec<N extends BackgroundMessageName> extends MessageSpec {
  readonly request: z.ZodMiniType<BackgroundRequest<N>>;
}

type NamedSpecs = { readonly [N in BackgroundMessageName]: NamedSpec<N> };

/** Schemas of all messages take longer to make than most answers: those not asked first wait until one is. */
async function specOf<N extends BackgroundMessageName>(name: N): Promise<NamedSpec<N>> {
  const first: Partial<NamedSpecs> = FIRST_MESSAGES;
  const spec = first[name];
  if (spec) return spec;
  const all: NamedSpecs = (await import('./protocol.ts')).BACKGROUND_MESSAGES;
  return all[name];
}

/** A content script may name its own site only: a page that took it over learns nothing of other sites. */
function isAboutOwnHost(request: unknown, caller: Caller): boolean {
  if (typeof request !== 'object' || request === null) return true;
  if ('host' in request) return request.host === caller.host;
  if ('what' in request && request.what === 'site' && 'value' in request) {
    return request.value === caller.host;
  }
  return true;
}

/** An id that is none of ours is left out. */
function bodyOf(message: unknown): { readonly request: unknown; readonly id: string | undefined } {
  const id: unknown = Reflect.get(Object(message), 'id');
  const isId = typeof id === 'string' && /^[\w-]{1,40}$/.test(id);
  return { request: Reflect.get(Object(message), 'request'), id: isId ? id : undefined };
}

function withDeadline(answering: Promise<Envelope>, clock: Clock): Promise<Envelope> {
  return new Promise((resolve) => {
    const stop = clock.after(ANSWER_WITHIN_MS, () => resolve({ problem: 'timed-out' }));
    void answering
      .catch((): Envelope => ({ problem: 'failed' }))
      .then((envelope) => {
        stop();
        resolve(envelope);
      });
  });
}

function nameOf(message: unknown, handlers: BackgroundHandlers): BackgroundMessageName | undefined {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  return isName(message.ask, handlers) ? message.ask : undefined;
}

/** Every message of the table has its handler; the compiler sees to it. */
function isName(ask: unknown, handlers: BackgroundHandlers): ask is BackgroundMessageName {
  return typeof ask === 'string' && Object.hasOwn(handlers, ask);
}
