import { gunzipSync } from 'node:zlib';
import type { Fixture } from '#lib/workshop/browsers/fixture-server.ts';
import type { SecReplay } from './sec-replay.ts';

/** How large the pieces are in which a body comes. */
const PIECE = 65_536;

/**
 * The replay as a `fetch`, for unit tests: streams bodies in pieces, cuts them as a broken line does, unpacks
 * gzip as browsers do, and never answers where SEC is slow, until the signal aborts.
 */
export function replayFetch(replay: SecReplay) {
  const requests: { readonly address: string; readonly init: RequestInit }[] = [];
  async function fetch(address: string, init: RequestInit): Promise<Response> {
    requests.push({ address, init });
    init.signal?.throwIfAborted();
    const fixture = replay.answer(new URL(address));
    if (!fixture) throw new TypeError('Failed to fetch');
    if (fixture.delayMs) await aborted(init.signal);
    const { status = 200, headers = {}, type = 'text/html' } = fixture;
    const body = status === 302 ? null : bodyOf(fixture, init.signal ?? undefined);
    return new Response(body, { status, headers: { 'content-type': type, ...headers } });
  }
  return { fetch, requests };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function bodyOf(fixture: Fixture, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const raw = Buffer.from(fixture.body);
  const body = fixture.headers?.['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
  const end = fixture.cutAfterBytes ?? body.length;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (signal?.aborted) return controller.error(signal.reason);
      const piece = body.subarray(at, Math.min(at + PIECE, end));
      at += piece.length;
      if (piece.length > 0) controller.enqueue(new Uint8Array(piece));
      else if (fixture.cutAfterBytes !== undefined)
        controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}
