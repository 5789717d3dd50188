import type { Clock } from '#lib/platform/clock.ts';
import { makeRefusalWatch } from './refusal-page.ts';
import { SecProblem } from './sec-problem.ts';
import type { Turns } from './turns.ts';

/** Asks SEC, politely: one request at a time through the queue, each with a deadline. */
export interface SecClient {
  /**
   * Hands the body of one answer to `sink` piece by piece; what `sink` throws ends the request.
   *
   * @throws {SecProblem}
   */
  readonly read: (
    address: string,
    sink: (piece: Uint8Array) => void,
    options: ReadOptions,
  ) => Promise<void>;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Bytes so far after decompression, and the announced length where it is known. */
  readonly onBytes?: (bytes: number, of: number | undefined) => void;
}

export interface SecClientParts {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
  /** Firefox sends it; Chromium ignores it and has a rule of its own, see `platform/browser.ts`. */
  readonly userAgent: string;
}

/** Of one request, its body included. */
export const REQUEST_WITHIN_MS = 20_000;

/** SEC's search answers one in seven requests with a passing 500. */
const MOST_TRIES = 3;
const PAUSE_AFTER_FAILURE_MS = 1_000;

export function makeSecClient(parts: SecClientParts): SecClient {
  async function read(address: string, sink: (piece: Uint8Array) => void, options: ReadOptions) {
    for (let attempt = 1; ; attempt += 1) {
      await waitForTurn(parts, options.signal);
      const outcome = await requestOnce(address, { sink, ...options }, parts);
      if (outcome === 'done') return;
      if (attempt === MOST_TRIES) {
        const againAt = await parts.turns.refused({ kind: 'busy', ...outcome });
        throw new SecProblem({ kind: 'busy', againAt }, `failed ${MOST_TRIES} times: ${address}`);
      }
      await pause(PAUSE_AFTER_FAILURE_MS * attempt, parts.clock, options.signal);
    }
  }
  return { read };
}

async function waitForTurn({ turns, clock }: SecClientParts, signal: AbortSignal): Promise<void> {
  throwIfAborted(signal);
  const turn = await turns.take();
  if ('againAt' in turn) {
    throw new SecProblem({ kind: 'blocked', againAt: turn.againAt }, 'waiting since a refusal');
  }
  await pause(turn.waitMs, clock, signal);
}

interface Request extends ReadOptions {
  readonly sink: (piece: Uint8Array) => void;
}

type Failure = { readonly retryAfterMs?: number };

/** @returns a failure of the server that may pass; everything else that is no answer is thrown */
async function requestOnce(
  address: string,
  request: Request,
  parts: SecClientParts,
): Promise<'done' | Failure> {
  const deadline = new AbortController();
  const stopClock = parts.clock.after(REQUEST_WITHIN_MS, () => deadline.abort());
  const signal = AbortSignal.any([request.signal, deadline.signal]);
  let bytes = 0;
  let isReading = false;
  let hasBegun = false;
  try {
    const response = await parts.fetch(address, requestOptions(parts.userAgent, signal));
    hasBegun = true;
    const failure = await judge(response, parts);
    if (failure) return failure;
    const isRefusal = makeRefusalWatch();
    await eachPiece(response, signal, async (piece, of) => {
      bytes += piece.length;
      if (isRefusal(piece)) throw await blocked('its page', parts.turns);
      request.onBytes?.(bytes, of);
      isReading = true;
      request.sink(piece);
      isReading = false;
    });
    return 'done';
  } catch (error) {
    // What the reader of the document throws is no fault of the network.
    if (isReading || !isNetworkError(error)) throw error;
    throwIfAborted(request.signal);
    if (deadline.signal.aborted) throw new SecProblem({ kind: 'timed-out' }, 'no answer in time');
    throw networkProblem(hasBegun, parts.isOnline());
  } finally {
    stopClock();
    // Lets go of the connection where the body was not read to its end.
    deadline.abort();
  }
}

function requestOptions(userAgent: string, signal: AbortSignal): RequestInit {
  return {
    signal,
    headers: { 'User-Agent': userAgent },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    // Documents stand where they are asked for; a redirect leads to something else.
    redirect: 'manual',
  };
}

/** Tells an answer from everything else that comes instead of one. */
async function judge(
  response: Response,
  { turns, clock }: SecClientParts,
): Promise<Failure | undefined> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new SecProblem({ kind: 'not-a-filing' }, 'a redirect');
  }
  if (status === 404 || status === 410) throw new SecProblem({ kind: 'missing' }, `${status}`);
  const later = retryAfterMs(response, clock.now());
  if (status >= 500) return later;
  if (status === 403 || status === 429) throw await blocked(`${status}`, turns, later);
  if (!response.ok) throw new SecProblem({ kind: 'not-a-filing' }, `answered with ${status}`);
  return undefined;
}

async function blocked(what: string, turns: Turns, later: Failure = {}): Promise<SecProblem> {
  const againAt = await turns.refused({ kind: 'blocked', ...later });
  return new SecProblem({ kind: 'blocked', againAt }, `refused: ${what}`);
}

function retryAfterMs(response: Response, now: number): Failure {
  const text = response.headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isFinite(ms) && ms > 0 ? { retryAfterMs: ms } : {};
}

async function eachPiece(
  response: Response,
  signal: AbortSignal,
  take: (piece: Uint8Array, of: number | undefined) => Promise<void>,
): Promise<void> {
  const of = announcedLength(response);
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw new DOMException('aborted', 'AbortError');
      if (done) return;
      await take(value, of);
    }
  } finally {
    reader.releaseLock();
  }
}

/** The length of a compressed answer says nothing about what it holds. */
function announcedLength({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || !Number.isSafeInteger(length) ? undefined : length;
}

/** Fetch and streams say `TypeError` for everything that is the network's, `AbortError` for a signal. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
}

/** An answer that has begun and ends in the network's error was cut, also before its first byte was read. */
function networkProblem(hasBegun: boolean, isOnline: boolean): SecProblem {
  if (!isOnline) return new SecProblem({ kind: 'offline' }, 'offline');
  return hasBegun
    ? new SecProblem({ kind: 'cut' }, 'the connection ended within the answer')
    : new SecProblem({ kind: 'unreachable' }, 'no connection');
}

/** Waits, but not beyond an abort. */
function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    const onAbort = () => {
      stop();
      reject(abortProblem(signal));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortProblem(signal);
}

/** The abort's own reason where it is one of ours (a deadline), else the reader's "cancel". */
function abortProblem(signal: AbortSignal): SecProblem {
  const reason: unknown = signal.reason;
  return reason instanceof SecProblem ? reason : new SecProblem({ kind: 'cancelled' }, 'cancelled');
}
