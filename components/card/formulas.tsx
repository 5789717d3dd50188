import { useCardWords } from '#components/strings/card-words.ts';
import type { Figure } from '#lib/view/card-model.ts';

/** How the figures of a section were computed, folded away until asked for. */
export function Formulas({ figures }: { figures: readonly Figure[] }) {
  const { workedOut } = useCardWords();
  const explained = figures.filter((figure) => figure.formula !== undefined);
  if (explained.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{workedOut}</summary>
      <dl className="formulas">
        {explained.map((figure) => (
          <div key={`${figure.label} ${figure.text}`}>
            <dt>{figure.label}</dt>
            <dd>{figure.formula}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
