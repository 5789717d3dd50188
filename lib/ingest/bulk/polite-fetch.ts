import { BulkProblem } from './data-sets.ts';

/** What the network needs from outside; tests hand in their own. */
export interface PoliteNetwork {
  readonly fetch: typeof fetch;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export type PoliteFetch = (
  url: string,
  options: { readonly method?: 'HEAD'; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>;

/** The SEC allows ten a second for all of one address; two leave room for the reader's own visits. */
const BETWEEN_REQUESTS_MS = 500;

/** Waits before the second, third and fourth try; the SEC lifts a block after minutes, not seconds. */
const RETRY_AFTER_MS = [2_000, 10_000, 60_000];

/** A server that asks for more patience than this is asked again another day. */
const LONGEST_WAIT_MS = 120_000;

const PASSING_TROUBLE = new Set([429, 500, 502, 503, 504]);

/** `Product/1.0 contact@example.org`: who asks, and where to write to. */
const DECLARED = /\S+ .*\S+@\S+\.\S+/;

/**
 * A `fetch` that declares itself, starts at most two requests a second and waits before it tries again.
 *
 * @throws {BulkProblem} at once when the User-Agent names no product with a mail address
 */
export function politeFetch(
  network: PoliteNetwork,
  userAgent: string | undefined,
  signal: AbortSignal,
): PoliteFetch {
  if (!userAgent || !DECLARED.test(userAgent)) {
    throw new BulkProblem(
      'the SEC wants to know who asks: set LOOKTHROUGH_SEC_USER_AGENT to "Product contact@your-domain"',
    );
  }
  let next = 0;
  async function once(url: string, options: Parameters<PoliteFetch>[1]): Promise<Response> {
    const wait = next - network.now();
    next = Math.max(next, network.now()) + BETWEEN_REQUESTS_MS;
    if (wait > 0) await network.sleep(wait, signal);
    // Unpacked on the way, the bytes would not be those that the announced length and the ranges count.
    const headers = {
      ...options.headers,
      'Accept-Encoding': 'identity',
      'User-Agent': userAgent ?? '',
    };
    return network.fetch(url, { method: options.method ?? 'GET', headers, signal });
  }
  return async (url, options) => {
    for (const pause of RETRY_AFTER_MS) {
      const response = await once(url, options).catch((error: unknown) => {
        signal.throwIfAborted();
        return error instanceof Error ? error : new Error(String(error));
      });
      if (response instanceof Response && !PASSING_TROUBLE.has(response.status)) {
        return refused(url, response);
      }
      if (response instanceof Response) await response.body?.cancel();
      const asked = response instanceof Response ? response.headers.get('retry-after') : null;
      const wait = Math.max(pause, Number(asked ?? 0) * 1000 || 0);
      await network.sleep(Math.min(wait, LONGEST_WAIT_MS), signal);
    }
    const last = await once(url, options);
    if (PASSING_TROUBLE.has(last.status)) throw new BulkProblem(`${url}: HTTP ${last.status}`);
    return refused(url, last);
  };
}

function refused(url: string, response: Response): Response {
  if (response.status !== 403) return response;
  throw new BulkProblem(
    `${url}: refused (403). The SEC takes this for an undeclared tool or for too many requests; wait ten minutes`,
  );
}
