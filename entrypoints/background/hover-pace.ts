import { NO_PENALTY, type Penalty } from '#lib/hover/hover-timing.ts';
import { paceSchema } from '#lib/messages/schemas/pace.ts';
import { readSession, writeSession } from '#lib/platform/session-store.ts';

/** How willingly cards open for this reader. It names no page and is gone when the browser closes. */
export interface HoverPace {
  read(): Promise<Penalty>;
  keep(pace: Penalty): Promise<void>;
}

/** @param key where it lies in the browser's session memory */
export function makeHoverPace(key: string): HoverPace {
  return {
    read: async () => {
      const kept = paceSchema.safeParse(await readSession(key));
      return kept.success ? kept.data : NO_PENALTY;
    },
    keep: (pace) => writeSession(key, pace),
  };
}
