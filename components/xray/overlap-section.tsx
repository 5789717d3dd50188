import { useMemo, useState } from 'react';
import { HeatMap } from '#components/chart/heat-map.tsx';
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
  const [start, setStart] = useState(0);
  const { comparable, others } = useMemo(() => comparableFundsOf(portfolio), [portfolio]);
  const view = useMemo(
    () => overlapViewOf(overlapMatrixOf([...comparable.slice(start, start + SIDE), ...others])),
    [comparable, others, start],
  );
  return (
    <XraySection
      wide
      title="What the funds share"
      lead={
        view.hasRanges
          ? 'The smaller of the two weights of each company, added up. A range where only ten lines of a fund are packaged: the shade is the sure part.'
          : 'The smaller of the two weights of each company, added up.'
      }
    >
      <div className="overlap">
        <div className="overlap-map">
          {view.tickers.length < 2 ? (
            <p className="muted">Fewer than two funds of the list can be compared.</p>
          ) : (
            <HeatMap
              names={view.tickers}
              rows={view.rows}
              caption="Overlap of the list’s funds, in percent"
            />
          )}
          {comparable.length > SIDE && (
            <Squares count={comparable.length} start={start} onStart={setStart} />
          )}
        </div>
        <div className="overlap-aside">
          <ClosestPairs pairs={pairs} />
          {view.refused.map(({ funds, reason }) => (
            <p key={reason} className="muted small xray-refused">
              <strong>{funds}</strong> not compared. {reason}
            </p>
          ))}
        </div>
      </div>
    </XraySection>
  );
}

function Squares(props: { count: number; start: number; onStart: (start: number) => void }) {
  const { count, start, onStart } = props;
  const end = Math.min(count, start + SIDE);
  return (
    <p className="squares screen-only">
      <span role="status">
        Funds {start + 1} to {end} of {count}, largest first
      </span>
      <button
        type="button"
        className="button"
        disabled={start === 0}
        onClick={() => onStart(start - SIDE)}
      >
        Earlier<span className="unseen"> funds</span>
      </button>
      <button
        type="button"
        className="button"
        disabled={end === count}
        onClick={() => onStart(start + SIDE)}
      >
        Next<span className="unseen"> funds</span>
      </button>
    </p>
  );
}

function ClosestPairs({ pairs }: { pairs: readonly OverlappingPair[] | undefined }) {
  if (pairs === undefined) return <p className="muted small">Comparing all pairs…</p>;
  if (pairs.length < 2) return null;
  return (
    <>
      <h3 className="xray-subhead">Pairs that share most</h3>
      <ul className="closest-pairs">
        {pairs.map((pair) => (
          <li key={pair.tickers.join(' ')}>{pairText(pair)}</li>
        ))}
      </ul>
    </>
  );
}
