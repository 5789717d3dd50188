import { useMemo, useState } from 'react';
import { HeatMap } from '#components/chart/heat-map.tsx';
import { useXrayWords } from '#components/strings/xray-words.ts';
import { overlapViewOf, pairText } from '#lib/view/xray/overlap-view.ts';
import { comparableFundsOf } from '#lib/xray/comparable-funds.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import type { OverlappingPair } from '#lib/xray/overlapping-pairs.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { XraySection } from './xray-section.tsx';

/** Funds in one square: more cannot be read at once. */
const SIDE = 12;

/** How much the funds share, two by two; long lists a square at a time, the closest pairs of all beside it. */
export function OverlapSection(props: {
  portfolio: Portfolio;
  pairs: readonly OverlappingPair[] | undefined;
}) {
  const { portfolio, pairs } = props;
  const { overlap: words } = useXrayWords();
  const [start, setStart] = useState(0);
  const { comparable, others } = useMemo(() => comparableFundsOf(portfolio), [portfolio]);
  const view = useMemo(
    () => overlapViewOf(overlapMatrixOf([...comparable.slice(start, start + SIDE), ...others])),
    [comparable, others, start],
  );
  return (
    <XraySection wide title={words.title} lead={view.hasRanges ? words.leadRanges : words.lead}>
      <div className="overlap">
        <div className="overlap-map">
          {view.tickers.length < 2 ? (
            <p className="muted">{words.tooFew}</p>
          ) : (
            <HeatMap names={view.tickers} rows={view.rows} caption={words.caption} />
          )}
          {comparable.length > SIDE && (
            <Squares count={comparable.length} start={start} onStart={setStart} />
          )}
        </div>
        <div className="overlap-aside">
          <ClosestPairs pairs={pairs} />
          {view.refused.map(({ funds, reason }) => (
            <p key={reason} className="muted small xray-refused">
              <strong>{funds}</strong> {words.notCompared} {reason}
            </p>
          ))}
        </div>
      </div>
    </XraySection>
  );
}

function Squares(props: { count: number; start: number; onStart: (start: number) => void }) {
  const { count, start, onStart } = props;
  const { overlap: words } = useXrayWords();
  const end = Math.min(count, start + SIDE);
  return (
    <p className="squares screen-only">
      <span role="status">{words.square(start + 1, end, count)}</span>
      <button
        type="button"
        className="button"
        aria-label={words.earlierFunds}
        disabled={start === 0}
        onClick={() => onStart(start - SIDE)}
      >
        {words.earlier}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.nextFunds}
        disabled={end === count}
        onClick={() => onStart(start + SIDE)}
      >
        {words.next}
      </button>
    </p>
  );
}

function ClosestPairs({ pairs }: { pairs: readonly OverlappingPair[] | undefined }) {
  const { overlap: words } = useXrayWords();
  if (pairs === undefined) return <p className="muted small">{words.comparing}</p>;
  if (pairs.length < 2) return null;
  return (
    <>
      <h3 className="xray-subhead">{words.pairs}</h3>
      <ul className="closest-pairs">
        {pairs.map((pair) => (
          <li key={pair.tickers.join(' ')}>{pairText(pair)}</li>
        ))}
      </ul>
    </>
  );
}
