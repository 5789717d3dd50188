import { browser } from 'wxt/browser';

/**
 * A packaged file that a woken background needs for nearly everything it does. Its reading begins with the
 * first line of the script, so that the disk works while the rest of the script is being run: a third of the
 * time to a first answer. Imported first by the background, and by nothing else.
 */
const READ_AHEAD = 'data/index.bin';

const reading = startReading();

/** Nothing outside an extension, as in tests of the built script; a failure is left to the next reading. */
async function startReading(): Promise<Uint8Array | undefined> {
  if (typeof fetch !== 'function' || browser.runtime?.id === undefined) return undefined;
  try {
    const response = await fetch(browser.runtime.getURL(READ_AHEAD));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
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
