import { type FormEvent, useId, useRef, useState } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { Icon } from '#components/theme/icon.tsx';

/** A few short words that can be added to and taken from. */
export function ChipList(props: {
  label: string;
  /** What it means, in a line. */
  note: string;
  placeholder: string;
  items: readonly string[];
  /** The word as it is kept, or what is wrong with it. */
  check: (text: string) => { readonly word: string } | { readonly problem: string };
  onAdd: (item: string) => void;
  onRemove: (item: string) => void;
}) {
  const { label, note, placeholder, items, check, onAdd, onRemove } = props;
  const words = useOptionsWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);

  function add(event: FormEvent) {
    event.preventDefault();
    const checked = check(text.trim());
    const found =
      'problem' in checked
        ? checked.problem
        : items.includes(checked.word)
          ? words.muted.isThere(checked.word)
          : undefined;
    setProblem(found);
    if (found !== undefined || 'problem' in checked) return;
    onAdd(checked.word);
    setText('');
  }

  return (
    <div className="chips">
      <form className="inline-form" onSubmit={add}>
        <label htmlFor={field}>{label}</label>
        <p className="radio-note">{note}</p>
        <div className="inline-fields">
          <input
            id={field}
            ref={input}
            className="field"
            value={text}
            maxLength={40}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${field}-problem`}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button">
            {words.add}
          </button>
        </div>
        {problem !== undefined && (
          <p className="field-problem" id={`${field}-problem`} role="alert">
            {problem}
          </p>
        )}
      </form>
      {items.length > 0 && (
        <ul className="chip-row" aria-label={label}>
          {items.map((item) => (
            <li key={item} className="chip">
              <span>{item}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(item)}
                onClick={() => {
                  onRemove(item);
                  // Its button is gone with the chip; the keyboard goes on from the field.
                  input.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
