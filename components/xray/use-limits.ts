import { useCallback, useRef, useState } from 'react';
import type { SettingsService } from '#components/options/options-service.ts';
import type { SettingsInHand } from '#components/options/use-settings.ts';
import type { GateLines, TradingFigures } from '#lib/view/xray/gates-view.ts';
import type { GateName } from '#lib/xray/gates.ts';

/** The reader's limits, the same for every list, and what was entered to hold against them. */
export interface LimitsInHand {
  /** As the settings keep them. */
  readonly lines: GateLines;
  /** Keeps one limit; undefined takes it away. */
  readonly draw: (name: GateName, line: number | undefined) => void;
  /** Why the last one could not be kept. */
  readonly trouble?: string;
  /** By `market ticker`; kept for as long as the page is open. */
  readonly trading: ReadonlyMap<string, TradingFigures>;
  readonly onTrading: (trading: ReadonlyMap<string, TradingFigures>) => void;
}

/**
 * The settings keep all limits as one value, so each change is made on what is kept at that moment, one after the
 * other: none takes another with it, whichever window wrote that.
 */
export function useLimits(service: SettingsService, hand: SettingsInHand): LimitsInHand {
  const { settings, change, trouble } = hand;
  const [trading, onTrading] = useState<LimitsInHand['trading']>(() => new Map());
  const [unread, setUnread] = useState<string>();
  const before = useRef<Promise<void>>(Promise.resolve());

  const draw = useCallback(
    (name: GateName, line: number | undefined) => {
      before.current = before.current.then(async () => {
        const kept = await service.readSettings();
        setUnread(kept.ok ? undefined : kept.trouble);
        if (!kept.ok) return;
        const { [name]: _, ...others } = kept.value.thresholds;
        await change({ thresholds: line === undefined ? others : { ...others, [name]: line } });
      });
    },
    [service, change],
  );
  const why = unread ?? trouble;
  return {
    lines: settings?.thresholds ?? NO_LINES,
    draw,
    trading,
    onTrading,
    ...(why !== undefined && { trouble: why }),
  };
}

/** One value: while the settings are not read, nothing is worked out anew. */
const NO_LINES: GateLines = {};
