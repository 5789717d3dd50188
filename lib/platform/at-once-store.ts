/**
 * Texts that a page of ours can read in the very line that asks, before its first paint: a copy of what is kept
 * elsewhere, never the truth. Absent where the browser gives pages no such store.
 */
export function readAtOnce(key: string): string | undefined {
  return storage()?.getItem(key) ?? undefined;
}

/** Without a value the text is taken away. */
export function keepAtOnce(key: string, value: string | undefined): void {
  if (value === undefined) storage()?.removeItem(key);
  else storage()?.setItem(key, value);
}

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // Firefox throws where its reader allows no site to keep anything.
    return undefined;
  }
}
