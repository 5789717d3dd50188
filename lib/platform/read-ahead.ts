import { browser } from 'wxt/browser';
import { KEPT_ANSWERS, readSession } from './session-store.ts';
import { grantedOrigins } from './site-scripts.ts';

/**
 * What a woken background needs for nearly everything it does: the answers that an earlier life of it kept, or else
 * the packaged file they come from; and which sites the browser lets us read. Reading begins with the first line of the script, so that it goes on while the
 * rest of the script is being run. Imported first by the background, and by nothing else.
 */
const READ_AHEAD = 'data/index.bin';

const kept = startReading(async () => readSession(KEPT_ANSWERS));
const given = startReading(grantedOrigins);
const reading = kept.then((answers) =>
  answers === undefined ? startReading(readIndex) : undefined,
);

/** Nothing outside an extension, as in tests of the built script; a failure is left to the next reading. */
async function startReading<T>(read: () => Promise<T>): Promise<T | undefined> {
  if (typeof fetch !== 'function' || browser.runtime?.id === undefined) return undefined;
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

async function readIndex(): Promise<Uint8Array | undefined> {
  const response = await fetch(browser.runtime.getURL(READ_AHEAD));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** What stood in the session under `KEPT_ANSWERS` when this background started. Never rejects. */
export function readKeptAtStart(): Promise<unknown> {
  return kept;
}

/** Match patterns that we could read when this background started. Never rejects. */
export function readGivenAtStart(): Promise<readonly string[] | undefined> {
  return given;
}

/** The file read ahead, for the first who asks for it; nothing for other files, and later. */
export function makeReadAhead(): (path: string) => Promise<Uint8Array | undefined> {
  let left: Promise<Uint8Array | undefined> | undefined = reading;
  return async (path) => {
    if (path !== READ_AHEAD) return undefined;
    const taken = left;
    left = undefined;
    return taken;
  };
}
