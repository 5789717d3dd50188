import type { CardModel } from './card-model.ts';
import type { FundView } from './fund-page.ts';

/** One thing a reader can do about a fund from its card; each opens a page of ours. */
export interface FundAction {
  readonly view: FundView;
  readonly label: string;
}

const WATCH: FundAction = { view: 'watch', label: 'Add to watchlist' };
const COMPARE: FundAction = { view: 'compare', label: 'Compare' };
const DETAIL: FundAction = { view: 'detail', label: 'All holdings' };
/** Stands beside the sentence that a newer report should be out. */
export const GET_LATEST: FundAction = { view: 'latest', label: 'Get latest from SEC' };

/** What the card of a fund offers: only what leads somewhere. */
export function fundActionsOf({ state, header }: CardModel): readonly FundAction[] {
  switch (state) {
    case 'unknown':
    case 'unavailable':
      return [];
    case 'not-covered':
      return [WATCH];
    case 'trust':
    case 'no-holdings':
      return [WATCH, COMPARE];
    default:
      return [WATCH, COMPARE, DETAIL, ...(header.newerReport ? [GET_LATEST] : [])];
  }
}
