import { useXrayWords } from '#components/strings/xray-words.ts';
import type { KeyFigure } from '#lib/view/xray/key-figures.ts';

/** The numbers to read first, each with how it was worked out. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const { formulas } = useXrayWords();
  return (
    <>
      <dl className="key-figures">
        {figures.map(({ label, text, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="key-figure-value">{text}</dd>
            {note !== undefined && <dd className="key-figure-note">{note}</dd>}
          </div>
        ))}
      </dl>
      <details className="disclosure key-formulas">
        <summary>{formulas}</summary>
        <dl>
          {figures.map(({ label, formula }) =>
            formula === undefined ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{formula}</dd>
              </div>
            ),
          )}
        </dl>
      </details>
    </>
  );
}
