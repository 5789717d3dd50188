import { useChangeWords } from '#components/strings/change-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import type { ChangeEntry } from '#lib/funds/fund-digest.ts';
import { dateText } from '#lib/view/format.ts';
import { changeSentence } from '#lib/view/fund-changes.ts';

/** What changed, latest first, by the day it was noticed. */
export function ChangeList({ entries }: { entries: readonly ChangeEntry[] }) {
  const words = useChangeWords();
  return (
    <ol className="change-list">
      {entries.map((entry) => (
        <li key={`${entry.on} ${entry.market} ${entry.ticker} ${entry.changes.length}`}>
          <p className="change-head">
            <span className="row-ticker">{entry.ticker}</span>
            <FiledText className="row-name" text={entry.name} />
            <span className="muted small">
              <time dateTime={entry.on}>{dateText(entry.on)}</time>
              {entry.holdingsAsOf && `, ${words.holdings(dateText(entry.holdingsAsOf))}`}
            </span>
            {!entry.seen && <span className="change-new">{words.fresh}</span>}
          </p>
          <ul>
            {entry.changes.map((change) => {
              const sentence = changeSentence(change);
              return (
                <li key={sentence}>
                  <FiledText text={sentence.charAt(0).toUpperCase() + sentence.slice(1)} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
