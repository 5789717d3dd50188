import { useState } from 'react';
import type { SettingsInHand } from '#components/settings/use-settings.ts';
import type { Thresholds } from '#lib/settings/settings.ts';
import type { TradingFigures } from '#lib/view/xray/gates-view.ts';
import type { GateName } from '#lib/xray/gates.ts';

/** The reader's limits, the same for every list, and what was entered to hold against them. */
export interface LimitsInHand {
  /** As the settings keep them. */
  readonly lines: Thresholds;
  /** Keeps one limit; undefined takes it away. */
  readonly draw: (name: GateName, line: number | undefined) => void;
  /** Why the last one could not be kept. */
  readonly trouble?: string;
  /** By `market ticker`; kept for as long as the page is open. */
  readonly trading: ReadonlyMap<string, TradingFigures>;
  readonly onTrading: (trading: ReadonlyMap<string, TradingFigures>) => void;
}

/** Of the limits only the one that is drawn goes to the settings: whatever was kept of the others meanwhile stays. */
export function useLimits({ settings, change, trouble }: SettingsInHand): LimitsInHand {
  const [trading, onTrading] = useState<LimitsInHand['trading']>(() => new Map());
  const lines = settings?.thresholds ?? NO_LINES;
  return {
    lines,
    draw: (name, line) =>
      void change({ thresholds: only(name, line) }, { thresholds: only(name, lines[name]) }),
    trading,
    onTrading,
    ...(trouble !== undefined && { trouble }),
  };
}

/** One limit alone; none where it is taken away. */
function only(name: GateName, line: number | undefined): Thresholds {
  return line === undefined ? {} : { [name]: line };
}

/** One value: while the settings are not read, nothing is worked out anew. */
const NO_LINES: Thresholds = {};
