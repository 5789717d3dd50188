import type { ChangeWatch } from './change-watch.ts';
import type { FundViews } from './fund-views.ts';
import type { WorkedOutViews } from './fund-views-script.ts';

export interface ViewsWhenAsked extends Omit<FundViews, 'forget'> {
  readonly forget: () => Promise<void>;
}

/**
 * Views of funds, by the script that works them out.
 *
 * @param workedOut loads the script; the same one every time
 */
export function viewsWhenAsked(workedOut: () => Promise<WorkedOutViews>): ViewsWhenAsked {
  const views = async () => (await workedOut()).views;
  return {
    badge: async (fund) => (await views()).badge(fund),
    mine: async (fund) => (await views()).mine(fund),
    card: async (fund) => (await views()).card(fund),
    holdings: async (fund, page) => (await views()).holdings(fund, page),
    pageSummary: async (funds) => (await views()).pageSummary(funds),
    forget: async () => (await views()).forget(),
  };
}

/** What changes of watched funds, looked after by the same script. */
export function changesWhenAsked(
  workedOut: () => Promise<WorkedOutViews>,
  report: (doing: string, error: unknown) => void,
): ChangeWatch {
  return {
    async look() {
      try {
        await (await workedOut()).changes.look();
      } catch (error) {
        report('looking for changes of watched funds', error);
      }
    },
    entries: async () => (await workedOut()).changes.entries(),
    markSeen: async () => (await workedOut()).changes.markSeen(),
  };
}
