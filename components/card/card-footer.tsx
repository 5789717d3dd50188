import { Icon } from '#components/theme/icon.tsx';
import type { CardActions } from './card-view.ts';
import { whenTrusted } from './when-trusted.ts';

/** What a reader can do from here on; nothing when nothing is offered. */
export function CardFooter({ ticker, actions }: { ticker: string; actions: CardActions }) {
  const { onMuteTicker, onMuteSite } = actions;
  if (!onMuteTicker && !onMuteSite) return null;
  return (
    <footer className="card-footer">
      <Icon name="mute" />
      <span className="muted">Hide</span>
      {onMuteTicker && (
        <button type="button" className="button quiet" onClick={whenTrusted(onMuteTicker)}>
          {ticker} everywhere
        </button>
      )}
      {onMuteSite && (
        <button type="button" className="button quiet" onClick={whenTrusted(onMuteSite)}>
          all on this site
        </button>
      )}
    </footer>
  );
}
