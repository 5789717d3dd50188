import type { ListWords } from '#components/strings/list-words.ts';
import { percent, usd } from '#lib/view/format.ts';
import { moneyOf } from '#lib/watchlists/holding-size.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';

/** What the sizes of a list add up to, each kind by itself; nothing for a list without sizes. */
export function listSum({ rows }: Watchlist, words: ListWords): string[] {
  let [money, weight, unpriced] = [0, 0, 0];
  for (const { size } of rows) {
    const worth = moneyOf(size);
    if (worth !== undefined) money += worth;
    else if (size && 'weight' in size) weight += size.weight;
    else if (size) unpriced += 1;
  }
  return [
    ...(money > 0 ? [words.sumMoney(usd(money))] : []),
    ...(weight > 0 ? [words.sumWeights(percent(weight, 1))] : []),
    ...(unpriced > 0 ? [words.withoutPrice(unpriced)] : []),
  ];
}
