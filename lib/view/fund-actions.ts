import type { CardModel } from './card-model.ts';
import type { FundView } from './fund-page.ts';
import { ACTION_WORDS } from './words/header-words.ts';

/** One thing a reader can do about a fund from its card; each opens a page of ours. */
export interface FundAction {
  readonly view: FundView;
  readonly label: string;
}

const WATCH: FundAction = { view: 'watch', label: ACTION_WORDS.watch };
const COMPARE: FundAction = { view: 'compare', label: ACTION_WORDS.compare };
const DETAIL: FundAction = { view: 'detail', label: ACTION_WORDS.detail };
/** Stands beside the sentence that a newer report should be out. */
export const GET_LATEST: FundAction = { view: 'latest', label: ACTION_WORDS.latest };

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
