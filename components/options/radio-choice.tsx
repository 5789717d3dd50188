import { useId } from 'react';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly explanation?: string;
}

/** One of a few, each explained in a line. */
export function RadioChoice<Value extends string>(props: {
  legend: string;
  options: readonly Option<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const { legend, options, value, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="radio-choice">
      <legend>{legend}</legend>
      <div className="radio-cards">
        {options.map((option) => (
          <label key={option.value} className="radio-card">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              <span className="radio-label">{option.label}</span>
              {option.explanation && <span className="radio-note">{option.explanation}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
