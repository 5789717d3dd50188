import type { CardModel } from '#lib/view/card-model.ts';
import type { FundView } from '#lib/view/fund-page.ts';

/** What the card shows at one moment. */
export type CardView =
  | { readonly kind: 'loading'; readonly ticker: string }
  | { readonly kind: 'model'; readonly model: CardModel; readonly pinned: boolean }
  /** Nothing came back; `message` says what happened and how to go on. */
  | { readonly kind: 'failed'; readonly ticker: string; readonly message: string };

/** What a reader can do with the card; an action that is not offered is absent. */
export interface CardActions {
  readonly onClose?: () => void;
  readonly onPin?: () => void;
  readonly onOpen?: (view: FundView) => void;
  readonly onMuteTicker?: () => void;
  readonly onMuteSite?: () => void;
}

export function tickerOf(view: CardView): string {
  return view.kind === 'model' ? view.model.ticker : view.ticker;
}
