/** Expected trouble with a file from a static host: it is said to the reader, not reported as a surprise. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly why: 'no-answer' | 'refused' | 'too-large' | 'cancelled' };

export interface FetchFileOptions {
  readonly mostBytes: number;
  readonly signal: AbortSignal;
  /** For a host that says nothing any more, milliseconds. */
  readonly deadlineMs: number;
}

/**
 * Fetches a file without telling who asks: no cookies, no referrer, no redirect to elsewhere. Stops as soon
 * as more comes than was agreed. Never rejects.
 */
export async function fetchFile(url: string, options: FetchFileOptions): Promise<FetchedFile> {
  const { mostBytes, signal, deadlineMs } = options;
  const ends = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-cache',
      signal: ends,
    });
    if (!response.ok || response.body === null) return { kind: 'failed', why: 'refused' };
    const bytes = await readUpTo(response.body, mostBytes);
    return bytes === undefined ? { kind: 'failed', why: 'too-large' } : { kind: 'file', bytes };
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', why: 'cancelled' };
    // Browsers say `TypeError` for every trouble of the network, and name the end of the deadline.
    const isNetwork = error instanceof TypeError || error instanceof DOMException;
    if (isNetwork) return { kind: 'failed', why: 'no-answer' };
    throw error;
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
