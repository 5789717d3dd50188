import { useCardWords } from '#components/strings/card-words.ts';
import { clipped, FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { CardHeader as HeaderModel } from '#lib/view/card-model.ts';
import { GET_LATEST } from '#lib/view/fund-actions.ts';
import { type CardActions, type CardView, tickerOf } from './card-view.ts';
import { OpenButton } from './open-button.tsx';
import { whenTrusted } from './when-trusted.ts';

/** Ticker, name, kind and dates; pin and close at the end. */
export function CardHeader(props: { titleId: string; view: CardView; actions: CardActions }) {
  const { titleId, view, actions } = props;
  return (
    <header className="card-header">
      <div className="card-title-row">
        <h2 className="card-title" id={titleId}>
          <span className="card-ticker">{tickerOf(view)}</span>
          {view.kind === 'model' && (
            <span className="unseen">, {clipped(view.model.header.name)}</span>
          )}
        </h2>
        <HeaderButtons view={view} actions={actions} />
      </div>
      {view.kind === 'model' && <FundIdentity header={view.model.header} onOpen={actions.onOpen} />}
    </header>
  );
}

function HeaderButtons({ view, actions }: { view: CardView; actions: CardActions }) {
  const words = useCardWords();
  const pinned = view.kind === 'model' && view.pinned;
  return (
    <div className="card-buttons">
      {actions.onPin && view.kind === 'model' && (
        <button
          type="button"
          className="icon-button"
          aria-pressed={pinned}
          aria-label={words.keepOpen}
          title={pinned ? words.keptOpen : words.keepOpen}
          onClick={whenTrusted(actions.onPin)}
        >
          <Icon name="pin" />
        </button>
      )}
      {actions.onClose && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          title={words.closeByKey}
          data-autofocus=""
          onClick={whenTrusted(actions.onClose)}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** The lines under the ticker; the popup's detail sheet, which has a button of its own, shows them too. */
export function FundIdentity(props: {
  header: HeaderModel;
  onOpen?: CardActions['onOpen'] | undefined;
}) {
  const { header, onOpen } = props;
  return (
    <div className="fund-identity">
      <p className="fund-name">
        <FiledText text={header.name} />
      </p>
      <p className="fund-kind">
        {header.kind}
        {header.holdingsDate && <span className="fund-date">{header.holdingsDate}</span>}
      </p>
      {header.newerReport && (
        <div className="fund-newer">
          <p>{header.newerReport}</p>
          {onOpen && <OpenButton {...GET_LATEST} onOpen={onOpen} />}
        </div>
      )}
    </div>
  );
}
