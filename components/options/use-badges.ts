import { useEffect, useState } from 'react';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { OptionsService } from './options-service.ts';

/** Most funds in one question; the message's own bound. */
const AT_ONCE = 100;

/** Names and figures of a list's funds, by `market ticker`; a fund without answer is simply not there. */
export function useBadges(
  rows: readonly FundKey[],
  service: Pick<OptionsService, 'badges'>,
): ReadonlyMap<string, BadgeModel> {
  const [badges, setBadges] = useState<ReadonlyMap<string, BadgeModel>>(new Map());
  const wanted = rows.map(fundKeyText).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the funds count, not the array around them.
  useEffect(() => {
    let current = true;
    async function load() {
      const asked = rows.map(({ ticker, market }) => ({ ticker, market }));
      for (let at = 0; at < asked.length && current; at += AT_ONCE) {
        const outcome = await service.badges(asked.slice(at, at + AT_ONCE));
        if (!current || !outcome.ok) return;
        const found = outcome.value.map((badge) => [fundKeyText(badge), badge] as const);
        setBadges((known) => new Map([...known, ...found]));
      }
    }
    void load();
    return () => {
      current = false;
    };
  }, [wanted, service]);
  return badges;
}
