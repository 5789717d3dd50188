import { mkdir, statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { dataSetFiles, quartersOf, SEC_ADDRESS } from '#lib/ingest/bulk/data-set-addresses.ts';
import { downloadDataSets } from '#lib/ingest/bulk/download-data-sets.ts';
import { politeFetch } from '#lib/ingest/bulk/polite-fetch.ts';
import { type CommandIo, CommandProblem } from './command.ts';
import { downloadProgress } from './download-progress.ts';

/** The declared User-Agent; there is no default, because the contact must be the user's own. */
export const USER_AGENT_VARIABLE = 'LOOKTHROUGH_SEC_USER_AGENT';

/**
 * Fetches the data sets of a range of quarters into a folder; stopped by ctrl-C, continued by running it
 * again.
 *
 * @param quarters `2025q3..2026q2`
 */
export async function downloadQuarters(
  { folder, quarters = '' }: { folder: string; quarters: string | undefined },
  { say }: CommandIo,
  base: string = SEC_ADDRESS,
): Promise<void> {
  const asked = quartersOf(quarters);
  if (!asked) throw new CommandProblem('--download needs --quarters like 2025q3..2026q2');
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const bar = downloadProgress(process.stderr, say);
  const network = {
    fetch,
    now: () => performance.now(),
    sleep: (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal }),
  };
  try {
    const polite = politeFetch(network, process.env[USER_AGENT_VARIABLE], stop.signal);
    await mkdir(folder, { recursive: true });
    await downloadDataSets({
      folder,
      base,
      files: dataSetFiles(asked),
      fetch: polite,
      freeBytes: async (path) => {
        const disk = await statfs(path);
        return disk.bavail * disk.bsize;
      },
      progress: bar.show,
      say: bar.say,
    });
  } catch (error) {
    if (stop.signal.aborted) throw new CommandProblem('stopped; run it again to continue');
    throw error;
  } finally {
    bar.stop();
    process.off('SIGINT', onInterrupt);
  }
}
