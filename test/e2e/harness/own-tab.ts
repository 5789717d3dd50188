import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import type { Stage } from './harness.ts';

/** The tab of ours that a click opened: asked itself, since Firefox does not tell its driver the address. */
export async function ownTab(stage: Stage, address: string): Promise<DrivenPage> {
  const wanted = stage.browser.extensionUrl(address);
  const isWanted = (tab: DrivenPage) =>
    tab
      .evaluate(() => location.href)
      .then(
        (href) => href === wanted,
        () => false,
      );
  const find = async () => {
    const tabs = await stage.browser.tabs();
    const fits = await Promise.all(tabs.map(isWanted));
    return tabs.find((_, i) => fits[i]);
  };
  const tab = await until(`a tab with ${address}`, find);
  if (!tab) throw new Error(`no tab with ${address}`);
  return tab;
}
