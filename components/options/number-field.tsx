import { type ReactNode, useEffect, useId, useState } from 'react';
import { type SettingWords, useSettingWords } from '#components/strings/setting-words.ts';
import { numberOf } from '#lib/watchlists/number-text.ts';
import { FieldProblem, problemMarks } from './field-problem.tsx';

/** A number that is kept when the field is left or Enter is pressed, if it lies within its bounds. */
export function NumberField(props: {
  label: ReactNode;
  /** What it means, in a line. */
  note?: string;
  unit: string;
  /** Absent: nothing set. */
  value: number | undefined;
  least: number;
  most: number;
  whole?: boolean;
  /** A percentage: `4.125` has decimals, not thousands. */
  percent?: boolean;
  onSave: (value: number) => void;
  /** Where an empty field means something: nothing set. */
  onClear?: () => void;
}) {
  const { label, note, unit, value, least, most, whole = false, percent = false } = props;
  const kept = value === undefined ? '' : numberText(value);
  const { numbers } = useSettingWords();
  const [text, setText] = useState(kept);
  const [problem, setProblem] = useState<string>();
  const field = useId();
  useEffect(() => setText(kept), [kept]);

  function save() {
    if (text.trim() === '' && props.onClear) {
      setProblem(undefined);
      if (value !== undefined) props.onClear();
      return;
    }
    const read = numberOf(text, percent ? 'decimals' : 'thousands');
    const found = problemOf(read, { least, most, whole, words: numbers });
    setProblem(found);
    if (found === undefined && read !== undefined && read !== value) props.onSave(read);
  }

  return (
    <div className="number-field">
      <label htmlFor={field}>{label}</label>
      {note !== undefined && <p className="radio-note">{note}</p>}
      <span className="number-input">
        <input
          id={field}
          className="field"
          inputMode="decimal"
          value={text}
          autoComplete="off"
          {...problemMarks(`${field}-problem`, problem)}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
        <span className="muted">{unit}</span>
      </span>
      <FieldProblem id={`${field}-problem`} problem={problem} />
    </div>
  );
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function numberText(value: number): string {
  return NUMBER.format(value);
}

function problemOf(
  value: number | undefined,
  bounds: { least: number; most: number; whole: boolean; words: SettingWords['numbers'] },
): string | undefined {
  const { least, most, whole, words } = bounds;
  if (value === undefined) return words.none;
  if (whole && !Number.isInteger(value)) return words.notWhole;
  if (value < least || value > most) {
    return words.between(numberText(least), numberText(most));
  }
  return undefined;
}
