import { type FormEvent, useRef, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import { InlineField } from './inline-field.tsx';

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
  const { muted: words } = useSettingWords();
  const common = useCommonWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  function add(event: FormEvent) {
    event.preventDefault();
    const checked = check(text.trim());
    const found =
      'problem' in checked
        ? checked.problem
        : items.includes(checked.word)
          ? words.isThere(checked.word)
          : undefined;
    setProblem(found);
    if (found !== undefined || 'problem' in checked) return;
    onAdd(checked.word);
    setText('');
  }

  return (
    <div className="chips">
      <form className="inline-form" onSubmit={add}>
        <InlineField
          label={label}
          note={note}
          problem={problem}
          input={{
            ref: input,
            value: text,
            maxLength: 40,
            placeholder,
            onChange: (event) => setText(event.target.value),
          }}
        >
          <button type="submit" className="button">
            {common.add}
          </button>
        </InlineField>
      </form>
      {items.length > 0 && (
        <ul className="chip-row" aria-label={label}>
          {items.map((item) => (
            <li key={item} className="chip">
              <span>{item}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={common.remove(item)}
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
