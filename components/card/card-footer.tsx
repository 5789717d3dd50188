import { useCardWords } from '#components/strings/card-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { CardModel } from '#lib/view/card-model.ts';
import { type FundAction, fundActionsOf, GET_LATEST } from '#lib/view/fund-actions.ts';
import { type CardActions, type CardView, tickerOf } from './card-view.ts';
import { OpenButton } from './open-button.tsx';
import { whenTrusted } from './when-trusted.ts';

/** What a reader can do from here on; nothing when nothing is offered. */
export function CardFooter({ view, actions }: { view: CardView; actions: CardActions }) {
  const { onOpen, onMuteTicker, onMuteSite } = actions;
  const words = useCardWords();
  const opens = onOpen !== undefined && view.kind === 'model' ? actionsBelow(view.model) : [];
  if (opens.length === 0 && !onMuteTicker && !onMuteSite) return null;
  return (
    <footer className="card-footer">
      {onOpen && opens.length > 0 && (
        <div className="card-actions">
          {opens.map((action) => (
            <OpenButton key={action.view} {...action} onOpen={onOpen} />
          ))}
        </div>
      )}
      <div className="card-actions">
        {(onMuteTicker || onMuteSite) && (
          <>
            <Icon name="mute" />
            <span className="muted">{words.hide}</span>
          </>
        )}
        {onMuteTicker && (
          <button type="button" className="button quiet" onClick={whenTrusted(onMuteTicker)}>
            {words.hideTicker(tickerOf(view))}
          </button>
        )}
        {onMuteSite && (
          <button type="button" className="button quiet" onClick={whenTrusted(onMuteSite)}>
            {words.hideSite}
          </button>
        )}
      </div>
    </footer>
  );
}

/** What stands at the newer report is not said again. */
function actionsBelow(model: CardModel): readonly FundAction[] {
  return fundActionsOf(model).filter((action) => action !== GET_LATEST);
}
