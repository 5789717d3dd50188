import { type ReactNode, useEffect, useId, useState } from 'react';
import { numberOf } from '#lib/watchlists/number-text.ts';

/** A number that is kept when the field is left or Enter is pressed, if it lies within its bounds. */
export function NumberField(props: {
  label: ReactNode;
  unit: string;
  value: number;
  least: number;
  most: number;
  whole?: boolean;
  /** A percentage: `4.125` has decimals, not thousands. */
  percent?: boolean;
  onSave: (value: number) => void;
}) {
  const { label, unit, value, least, most, whole = false, percent = false, onSave } = props;
  const [text, setText] = useState(String(value));
  const [problem, setProblem] = useState<string>();
  const field = useId();
  useEffect(() => setText(value.toLocaleString('en-US', { maximumFractionDigits: 4 })), [value]);

  function save() {
    const read = numberOf(text, percent ? 'decimals' : 'thousands');
    const found = problemOf(read, { least, most, whole });
    setProblem(found);
    if (found === undefined && read !== undefined && read !== value) onSave(read);
  }

  return (
    <div className="number-field">
      <label htmlFor={field}>{label}</label>
      <span className="number-input">
        <input
          id={field}
          className="field"
          inputMode="decimal"
          value={text}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${field}-problem`}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
        <span className="muted">{unit}</span>
      </span>
      {problem !== undefined && (
        <p className="field-problem" id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function problemOf(
  value: number | undefined,
  bounds: { least: number; most: number; whole: boolean },
): string | undefined {
  const { least, most, whole } = bounds;
  if (value === undefined) return 'Write a number.';
  if (whole && !Number.isInteger(value)) return 'Write a whole number.';
  if (value < least || value > most) {
    return `Between ${least.toLocaleString('en-US')} and ${most.toLocaleString('en-US')}.`;
  }
  return undefined;
}
