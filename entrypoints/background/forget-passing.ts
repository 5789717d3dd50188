import type { RecordStore } from '#lib/lookup/record-store.ts';
import type { SecRecords } from '#lib/lookup/sec-records.ts';

/**
 * How to forget what private windows changed or fetched. Nothing that is kept goes: a private window changes nothing
 * that is kept, and a reader who presses the button there has lists elsewhere that would not come back.
 */
export function forgetPassing(parts: {
  readonly records: Pick<SecRecords, 'forgetPassing'>;
  readonly privateStore: Pick<RecordStore, 'clear'>;
}): (what: 'cache' | 'everything') => Promise<void> {
  return async (what) => {
    parts.records.forgetPassing();
    if (what === 'everything') await parts.privateStore.clear();
  };
}
