import { useCompareWords } from '#components/strings/compare-words.ts';
import { FiledText, LONGEST_SENTENCE } from '#components/text/filed-text.tsx';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { CompareColumn } from '#lib/view/compare-view.ts';

/** What each name claims against what is held: sentences, so they stand in lines and not in narrow columns. */
export function CompareVerdicts({ columns }: { columns: readonly CompareColumn[] }) {
  const words = useCompareWords();
  if (columns.every(({ verdict }) => verdict === undefined)) return null;
  return (
    <section className="compare-part" aria-label={words.verdicts}>
      <h2>{words.verdicts}</h2>
      <dl className="compare-verdicts">
        {columns.map(({ market, ticker, verdict }) => (
          <div key={fundKeyText({ market, ticker })}>
            <dt className="row-ticker">{ticker}</dt>
            <dd className={verdict === undefined ? 'muted' : undefined}>
              <FiledText text={verdict ?? words.noTheme} max={LONGEST_SENTENCE} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
