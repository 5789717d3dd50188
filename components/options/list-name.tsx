import { useEffect, useState } from 'react';
import { useListWords } from '#components/strings/list-words.ts';

/** A list's name, changed where it stands: Enter or leaving the field keeps it, Escape gives up. */
export function ListName(props: { name: string; onRename: (name: string) => void }) {
  const { name, onRename } = props;
  const words = useListWords();
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  function save() {
    const wanted = text.trim();
    if (wanted === '') setText(name);
    else if (wanted !== name) onRename(wanted);
  }
  return (
    <input
      className="field list-name"
      aria-label={words.nameLabel}
      value={text}
      maxLength={80}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
