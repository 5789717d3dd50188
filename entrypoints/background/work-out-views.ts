import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { fundFinder } from '#lib/metrics/fund-names.ts';
import { noticeOf } from './change-notice.ts';
import { makeChangeWatch } from './change-watch.ts';
import { makeFundViews } from './fund-views.ts';
import type { FundViewsParts, WorkedOutViews } from './fund-views-script.ts';
import type { FindListed } from './funds-behind.ts';
import { makePackagedEvidence } from './packaged-evidence.ts';
import { makeViewContexts } from './view-contexts.ts';

/** Puts together what works out badges, cards, holdings pages, and what changed of watched funds. */
export function workOutViews(parts: FundViewsParts): WorkedOutViews {
  const { lookup, choices, snapshot, now } = parts;
  const finders = new WeakMap<PackagedSnapshot, FindListed>();

  /** Made at the first fund of funds. */
  async function findListed(): Promise<FindListed> {
    const finder = await snapshot.use((open) => {
      const made = finders.get(open) ?? fundFinder(open.listing());
      finders.set(open, made);
      return made;
    });
    return finder === 'unavailable' ? () => undefined : finder;
  }

  const evidence = makePackagedEvidence(parts);
  const contexts = makeViewContexts({ lookup, choices, snapshot, evidence, findListed, now });
  const changes = makeChangeWatch({
    ...parts,
    stampOf: async ({ ticker }) => {
      const [built, kept] = await Promise.all([
        snapshot.use(async (open) => (await open.manifest()).builtOn),
        parts.records.find(ticker),
      ]);
      return kept === undefined ? built : `${built} ${kept.readOn}`;
    },
    notify: (entries) => parts.notify(noticeOf(entries)),
  });
  return { views: makeFundViews(lookup, contexts), findListed, changes };
}
