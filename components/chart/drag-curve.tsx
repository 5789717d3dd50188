import { useCommonWords } from '#components/strings/common-words.ts';

/** Size of the drawing in its own units; it is stretched to the place it gets. */
const WIDTH = 320;
const HEIGHT = 56;
/** Room at the top so that the end of the line is not cut. */
const HEADROOM = 4;

/**
 * Money lost to fees, year by year, as one small rising curve from zero. The sentence beside it says the
 * same in words, so the drawing is silent to screen readers.
 */
export function DragCurve(props: {
  readonly byYearUsd: readonly number[];
  /** Dollars at the top edge: the same for every fund, or a cheap one would look as dear as any. */
  readonly scaleUsd: number;
}) {
  const words = useCommonWords();
  const { byYearUsd, scaleUsd } = props;
  const line = linePath(byYearUsd, scaleUsd);
  if (line === undefined) return null;
  const years = byYearUsd.length - 1;
  return (
    <div className="drag-curve" aria-hidden="true">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path className="drag-curve-area" d={`${line}V${HEIGHT}H0Z`} />
        <path className="drag-curve-line" d={line} />
      </svg>
      <div className="drag-curve-axis">
        <span>{words.today}</span>
        <span>{words.years(years)}</span>
      </div>
    </div>
  );
}

/** Path of the curve; undefined when there is nothing to draw (fewer than two years, or no loss at all). */
function linePath(values: readonly number[], scale: number): string | undefined {
  const most = Math.max(...values, 0);
  if (values.length < 2 || !(most > 0)) return undefined;
  const top = Math.max(most, scale);
  const step = WIDTH / (values.length - 1);
  return values
    .map((value, year) => {
      const y = HEIGHT - (Math.max(value, 0) / top) * (HEIGHT - HEADROOM);
      return `${year === 0 ? 'M' : 'L'}${(year * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
