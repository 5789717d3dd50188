import { useEffect, useId, useState } from 'react';
import { FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { sizeOf, textOfSize } from '#lib/watchlists/size-text.ts';
import type { HoldingSize, WatchlistRow } from '#lib/watchlists/watchlists.ts';

/** One fund of a list: what it is, how much of it, and the way out. */
export function WatchlistRowLine(props: {
  row: WatchlistRow;
  badge: BadgeModel | undefined;
  onResize: (size: HoldingSize | undefined) => void;
  onRemove: () => void;
}) {
  const { row, badge, onResize, onRemove } = props;
  return (
    <li className="watchlist-row">
      <span className="watchlist-fund">
        <span className="row-ticker">
          {row.ticker}
          {row.market !== 'US' && <span className="row-market"> {row.market}</span>}
        </span>
        {badge?.name && <FiledText className="row-name" text={badge.name} />}
        {badge?.fee && <span className="watchlist-fee">{badge.fee}</span>}
      </span>
      <SizeField row={row} onResize={onResize} />
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove ${row.ticker}`}
        title={`Remove ${row.ticker}`}
        onClick={onRemove}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

function SizeField(props: {
  row: WatchlistRow;
  onResize: (size: HoldingSize | undefined) => void;
}) {
  const kept = textOfSize(props.row.size);
  const [text, setText] = useState(kept);
  const [problem, setProblem] = useState<string>();
  const field = useId();
  useEffect(() => setText(kept), [kept]);

  function save() {
    const read = sizeOf(text);
    setProblem(read.kind === 'problem' ? read.message : undefined);
    if (read.kind === 'problem' || text.trim() === kept) return;
    const size = read.kind === 'size' ? read.size : undefined;
    if (textOfSize(size) === kept) setText(kept);
    else props.onResize(size);
  }

  return (
    <span className="size-field">
      <input
        className="field"
        aria-label={`Share or amount of ${props.row.ticker}`}
        value={text}
        maxLength={24}
        placeholder="25% or $5,000"
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : field}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      {problem !== undefined && (
        <span className="field-problem" id={field} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
