import type { DataProgress } from '#components/options/options-service.ts';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { makeIdbDatabase } from '#lib/lookup/idb-database.ts';
import { makeSnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { UnreachableFile, updateSnapshot } from '#lib/lookup/update-snapshot.ts';
import { ask } from '#lib/messages/ask.ts';
import { readPackagedFile } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { fetchFile } from '#lib/platform/fetch-file.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';

/** For one file, the largest of them 400 kB: a slow line needs ten seconds. */
const FILE_WITHIN_MS = 60_000;

export interface UpdateHow {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DataProgress) => void;
}

/**
 * Fetches newer data from an address that we may ask. It runs here and not in the background, which the
 * browser may end at any moment; the page stays as long as the reader looks on.
 */
export async function updateData(
  address: string,
  { signal, onProgress }: UpdateHow,
): Promise<SnapshotUpdate> {
  // What is fetched is kept on disk, and a private window keeps nothing.
  if (await isInPrivateWindow) return { kind: 'no-store' };
  const update = await updateSnapshot({
    stored: makeSnapshotStore(makeIdbDatabase({ clock: systemClock })),
    readPackaged: (file) => readPackagedFile(`data/${file}`),
    fetchFile: async (path, mostBytes) => {
      const deadlineMs = FILE_WITHIN_MS;
      const answer = await fetchFile(`${address}/${path}`, { mostBytes, signal, deadlineMs });
      if (answer.kind === 'failed') throw new UnreachableFile(answer.why);
      return answer.bytes;
    },
    onProgress: (done, total) => onProgress({ done, total }),
    signal,
  });
  if (update.kind !== 'updated') return update;
  // Asked twice already where no answer came. The next background finds the data by itself.
  const told = await ask('snapshotChanged', {});
  return told.ok ? update : { kind: 'not-in-use-yet', builtOn: update.builtOn };
}
