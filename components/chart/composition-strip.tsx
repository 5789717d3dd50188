import { useId } from 'react';
import { FiledText } from '#components/text/filed-text.tsx';

export interface CompositionPart {
  readonly label: string;
  /** Fraction of the whole, 0-1. */
  readonly weight: number;
  readonly text: string;
}

/** Fill of each class in order; beyond these the last repeats. Told apart by texture, not by colour alone. */
const TEXTURES = ['solid', 'stripes', 'dots', 'hatch', 'open'] as const;
type Texture = (typeof TEXTURES)[number];

function textureOf(index: number): Texture {
  return TEXTURES[Math.min(index, TEXTURES.length - 1)] ?? 'open';
}

/**
 * What a fund is made of as one stacked strip, with a legend that carries every name and number. Parts
 * without weight are left out of the strip but stay in the legend.
 */
export function CompositionStrip(props: { parts: readonly CompositionPart[]; label: string }) {
  const id = useId();
  const starts = props.parts.map((_, index) =>
    props.parts.slice(0, index).reduce((sum, part) => sum + part.weight, 0),
  );
  return (
    <figure className="composition">
      <svg className="composition-strip" aria-hidden="true" focusable="false">
        <Textures id={id} />
        {props.parts.map((part, index) => (
          <rect
            key={part.label}
            className={`composition-part ${textureOf(index)}`}
            x={`${(starts[index] ?? 0) * 100}%`}
            width={`${part.weight * 100}%`}
            height="100%"
            fill={`url(#${id}-${textureOf(index)})`}
          />
        ))}
      </svg>
      <ul className="composition-legend" aria-label={props.label}>
        {props.parts.map((part, index) => (
          <li key={part.label}>
            <svg className="composition-swatch" aria-hidden="true" focusable="false">
              <rect
                className={`composition-part ${textureOf(index)}`}
                width="100%"
                height="100%"
                fill={`url(#${id}-${textureOf(index)})`}
              />
            </svg>
            <FiledText text={part.label} />
            <span className="composition-value">{part.text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Textures({ id }: { id: string }) {
  const tile = { patternUnits: 'userSpaceOnUse', width: 6, height: 6 } as const;
  return (
    <defs>
      <pattern id={`${id}-solid`} {...tile}>
        <rect className="texture-full" width="6" height="6" />
      </pattern>
      <pattern id={`${id}-stripes`} {...tile} patternTransform="rotate(45)">
        <rect className="texture-soft" width="6" height="6" />
        <rect className="texture-full" width="3" height="6" />
      </pattern>
      <pattern id={`${id}-dots`} {...tile}>
        <rect className="texture-soft" width="6" height="6" />
        <circle className="texture-full" cx="3" cy="3" r="1.1" />
      </pattern>
      <pattern id={`${id}-hatch`} {...tile} patternTransform="rotate(-45)">
        <rect className="texture-second-soft" width="6" height="6" />
        <rect className="texture-second" width="1.4" height="6" />
      </pattern>
      <pattern id={`${id}-open`} {...tile}>
        <rect className="texture-open" width="6" height="6" />
      </pattern>
    </defs>
  );
}
