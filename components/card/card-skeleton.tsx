import { useCardWords } from '#components/strings/card-words.ts';
/** The card's outline while the answer is on its way. */
export function CardSkeleton({ ticker }: { ticker: string }) {
  const { lookingUp } = useCardWords();
  return (
    <div className="card-body" role="status">
      <p className="muted">{lookingUp(ticker)}</p>
      <div className="skeleton" aria-hidden="true">
        <span className="skeleton-lead" />
        <span />
        <span />
        <span className="skeleton-bars" />
      </div>
    </div>
  );
}
