import { useEffect, useState } from 'react';
import type { ImportResult } from '#lib/watchlists/import-result.ts';
import { type ListsRead, listsIn } from '#lib/watchlists/lists-file.ts';

/** What a pasted text or file was read as so far. */
export type ImportRead =
  | { readonly state: 'nothing' | 'reading' }
  | { readonly state: 'rows'; readonly result: ImportResult }
  | { readonly state: 'lists'; readonly result: ListsRead };

/** Typing goes before reading. ms */
const TYPING_PAUSE_MS = 150;
/** Longest that reading keeps the page from answering the reader. ms */
const SLICE_MS = 8;

/** Reads the text in slices once nobody types; what is typed meanwhile ends it and starts it anew. */
export function useImport(text: string): ImportRead {
  const [read, setRead] = useState<ImportRead>({ state: 'nothing' });
  useEffect(() => {
    if (text.trim() === '') {
      setRead({ state: 'nothing' });
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setRead({ state: 'reading' });
      void readText(text, stop.signal).then((done) => {
        if (done) setRead(done);
      });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return read;
}

async function readText(text: string, signal: AbortSignal): Promise<ImportRead | undefined> {
  const lists = listsIn(text);
  if (lists) return { state: 'lists', result: lists };
  // The rules of all brokers' files: fetched from disk at the first file.
  const { importSteps } = await import('#lib/watchlists/import-rows.ts');
  const steps = importSteps(text);
  let sliceEnds = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return { state: 'rows', result: step.value };
    if (performance.now() < sliceEnds) continue;
    await new Promise((resume) => setTimeout(resume));
    sliceEnds = performance.now() + SLICE_MS;
  }
  return undefined;
}
