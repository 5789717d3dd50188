/** The card's outline while the answer is on its way. */
export function CardSkeleton({ ticker }: { ticker: string }) {
  return (
    <div className="card-body" role="status">
      <p className="muted">Looking up {ticker} in the packaged filings…</p>
      <div className="skeleton" aria-hidden="true">
        <span className="skeleton-lead" />
        <span />
        <span />
        <span className="skeleton-bars" />
      </div>
    </div>
  );
}
