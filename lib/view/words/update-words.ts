import type { SnapshotRefusal, SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { dateText } from '../format.ts';

const REFUSED: Readonly<Record<SnapshotRefusal, string>> = {
  unsigned: 'The data there are not signed.',
  'wrong-key': 'The data there are signed by somebody else.',
  'wrong-signature': 'The signature does not fit the data.',
  damaged: 'The data there are damaged.',
  'other-format': 'The data there are for another version of Lookthrough. Update the extension.',
  'not-newer': 'The data there are older than what you have.',
  'wrong-file': 'A file there is not the one that was signed.',
  'too-large': 'There is far more there than data of funds.',
};

/** How an update ended, for the reader who clicked: what happened, and what to do where something helps. */
export function updateSentence(update: SnapshotUpdate): string {
  switch (update.kind) {
    case 'updated':
      return `New data of ${dateText(update.builtOn)} are in use (${sizeText(update.bytes)} fetched).`;
    case 'not-in-use-yet':
      return `New data of ${dateText(update.builtOn)} are here, but could not be put into use. They are when your browser starts again.`;
    case 'up-to-date':
      return `You have the newest data, of ${dateText(update.builtOn)}.`;
    case 'refused':
      return `${REFUSED[update.why]} Nothing was changed.`;
    case 'unreachable':
      return 'That address did not answer to the end. Check it and try again; what arrived is kept.';
    case 'not-allowed':
      return 'Your browser was not allowed to ask that address, so nothing was fetched.';
    case 'disk-full':
      return 'The disk is full. Free some space and try again; the data you had are still in use.';
    case 'no-store':
      return 'This browser keeps nothing for Lookthrough here, so the packaged data stay in use.';
    case 'cancelled':
      return 'Stopped. The data you had are still in use.';
  }
}

/** How far a download is: `1.2 of 2.2 MB`. */
export function progressText({ done, total }: { done: number; total: number }): string {
  return `${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
}

/** `12 kB`, `2.2 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
