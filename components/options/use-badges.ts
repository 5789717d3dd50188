import { useEffect, useState } from 'react';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import type { OptionsService } from './options-service.ts';

/** Most funds in one question; the message's own bound. */
const AT_ONCE = 100;

/** Names and figures of a list's funds, by `market ticker`; a fund without answer is simply not there. */
export function useBadges(
  rows: readonly FundKey[],
  service: Pick<OptionsService, 'badges'>,
): ReadonlyMap<string, BadgeModel> {
  const [badges, setBadges] = useState<ReadonlyMap<string, BadgeModel>>(new Map());
  const wanted = rows.map(({ ticker, market }) => `${market} ${ticker}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the funds count, not the array around them.
  useEffect(() => {
    let current = true;
    const asked = rows.slice(0, AT_ONCE).map(({ ticker, market }) => ({ ticker, market }));
    if (asked.length === 0) return;
    void service.badges(asked).then((outcome) => {
      if (!current || !outcome.ok) return;
      setBadges(new Map(outcome.value.map((badge) => [`${badge.market} ${badge.ticker}`, badge])));
    });
    return () => {
      current = false;
    };
  }, [wanted, service]);
  return badges;
}
