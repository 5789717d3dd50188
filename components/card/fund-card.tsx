import { useId } from 'react';
import { CardBody } from './card-body.tsx';
import { CardFooter } from './card-footer.tsx';
import { CardHeader } from './card-header.tsx';
import { CardSkeleton } from './card-skeleton.tsx';
import { type CardActions, type CardView, tickerOf } from './card-view.ts';
import { Notices } from './notices.tsx';

/** The sheet that a badge opens. Not modal: the page stays in reach; Escape is the driver's. */
export function FundCard({ view, actions }: { view: CardView; actions: CardActions }) {
  const title = useId();
  return (
    <div className="card" role="dialog" aria-labelledby={title} aria-busy={view.kind === 'loading'}>
      <CardHeader titleId={title} view={view} actions={actions} />
      {/* Another fund begins at its top, with its details closed. */}
      <CardContent key={tickerOf(view)} view={view} />
      <CardFooter view={view} actions={actions} />
    </div>
  );
}

function CardContent({ view }: { view: CardView }) {
  switch (view.kind) {
    case 'loading':
      return <CardSkeleton ticker={view.ticker} />;
    case 'failed':
      return (
        <div className="card-body" role="status">
          <Notices notices={[view.message]} />
        </div>
      );
    case 'model':
      return <CardBody model={view.model} />;
  }
}
