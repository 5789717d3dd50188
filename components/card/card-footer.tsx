import { useCardWords } from '#components/strings/card-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import { fundActionsOf } from '#lib/view/fund-actions.ts';
import type { FundView } from '#lib/view/fund-page.ts';
import { type CardActions, type CardView, tickerOf } from './card-view.ts';
import { whenTrusted } from './when-trusted.ts';

/** What a reader can do from here on; nothing when nothing is offered. */
export function CardFooter({ view, actions }: { view: CardView; actions: CardActions }) {
  const { onOpen, onMuteTicker, onMuteSite } = actions;
  const words = useCardWords();
  const opens = onOpen !== undefined && view.kind === 'model' ? fundActionsOf(view.model) : [];
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

/** Leads to a page of ours in a new tab; what is done there takes a click there. */
function OpenButton(props: { view: FundView; label: string; onOpen: (view: FundView) => void }) {
  const { view, label, onOpen } = props;
  const { opensInNewTab } = useCardWords();
  return (
    <button
      type="button"
      className="button quiet"
      title={opensInNewTab}
      onClick={whenTrusted(() => onOpen(view))}
    >
      {view === 'watch' && <Icon name="add" />}
      {label}
    </button>
  );
}
