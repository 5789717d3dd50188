import { useCardWords } from '#components/strings/card-words.ts';
import { FiledText, LONGEST_SENTENCE } from '#components/text/filed-text.tsx';
import { SafeLink } from '#components/text/safe-link.tsx';
import type { CompositionPart, HoldingReason } from '#lib/view/card-model.ts';

/** Why the largest holdings are in their class, each with its document; folded away until asked for. */
export function HoldingReasons(props: {
  parts: readonly CompositionPart[];
  layers?: readonly CompositionPart[];
}) {
  const words = useCardWords();
  const reasoned = props.parts.filter((part) => part.holdings !== undefined);
  if (reasoned.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{words.reasons}</summary>
      {reasoned.map((part) => (
        <div key={part.label} className="reason-class">
          <p className="reason-head">
            <FiledText text={part.label} />
            <span>{part.text}</span>
          </p>
          <ul className="reasons">
            {part.holdings?.map((holding) => (
              <li key={holding.name}>
                <Reason holding={holding} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {props.layers && <Layers layers={props.layers} />}
    </details>
  );
}

function Reason({ holding }: { holding: HoldingReason }) {
  return (
    <>
      <p className="reason-holding">
        <FiledText text={holding.name} />
        <span>{holding.text}</span>
      </p>
      {holding.reason && (
        <p className="aside">
          <FiledText text={holding.reason} max={LONGEST_SENTENCE} />{' '}
          {holding.source && (
            <SafeLink className="source-link" url={holding.source.url}>
              <FiledText text={holding.source.label} />
            </SafeLink>
          )}
        </p>
      )}
    </>
  );
}

function Layers({ layers }: { layers: readonly CompositionPart[] }) {
  const words = useCardWords();
  const parts = layers.map(({ label, text }) => `${label} ${text}`).join(', ');
  return (
    <p className="aside">
      <FiledText text={words.layers(parts)} max={LONGEST_SENTENCE} />
    </p>
  );
}
