import { FiledText } from '#components/text/filed-text.tsx';

export interface WeightBar {
  readonly name: string;
  /** Fraction, 0 or more. */
  readonly weight: number;
  readonly text: string;
}

/**
 * Companies and their weights as horizontal bars from a common zero, scaled to the largest. The list itself
 * is the accessible form: the bars only repeat the printed numbers.
 */
export function WeightBars({ bars, label }: { bars: readonly WeightBar[]; label: string }) {
  const scale = Math.max(...bars.map((bar) => bar.weight), Number.MIN_VALUE);
  return (
    <ol className="weight-bars" aria-label={label}>
      {bars.map((bar, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rank is the row's identity; two rows may share a name.
        <li key={rank}>
          <FiledText className="weight-bars-name" text={bar.name} />
          <svg className="weight-bars-bar" aria-hidden="true" focusable="false">
            <rect className="track" width="100%" height="100%" rx="2" />
            <rect
              className="mark"
              width={`${(Math.max(bar.weight, 0) / scale) * 100}%`}
              height="100%"
              rx="2"
            />
          </svg>
          <span className="weight-bars-value">{bar.text}</span>
        </li>
      ))}
    </ol>
  );
}
