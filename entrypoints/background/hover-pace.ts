import { paceSchema } from '#lib/messages/schemas/pace.ts';
import { readSession, writeSession } from '#lib/platform/session-store.ts';

interface Pace {
  readonly inARow: number;
  readonly factor: number;
}

/** How willingly cards open for this reader. It names no page and is gone when the browser closes. */
export interface HoverPace {
  read(): Promise<Pace>;
  keep(pace: Pace): Promise<void>;
}

const USUAL: Pace = { inARow: 0, factor: 1 };

/** @param key where it lies in the browser's session memory */
export function makeHoverPace(key: string): HoverPace {
  return {
    read: async () => {
      const kept = paceSchema.safeParse(await readSession(key));
      return kept.success ? kept.data : USUAL;
    },
    keep: (pace) => writeSession(key, pace),
  };
}
