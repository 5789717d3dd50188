/**
 * Tells all open pages of ours, in every window, that what the background keeps has changed. Nothing is sent
 * but which of the records it was; the pages ask again.
 */
const NAME = 'lookthrough-kept';

export type KeptRecord = 'settings' | 'watchlists' | 'changes';

export function announceKept(record: KeptRecord): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(record);
  channel.close();
}

/** Calls `run` whenever the record was changed by any of us; the answer ends it. */
export function onKept(record: KeptRecord, run: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    if (data === record) run();
  };
  return () => channel.close();
}
