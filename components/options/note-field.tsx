import { useEffect, useState } from 'react';
import { useListWords } from '#components/strings/list-words.ts';

/** A note, changed where it stands: leaving the field keeps it, Escape gives up, nothing in it takes it away. */
export function NoteField(props: {
  label: string;
  note: string | undefined;
  /** Characters. */
  most: number;
  /** The keyboard goes on here. */
  startsHere?: boolean;
  onSave: (note: string | undefined) => void;
}) {
  const { label, note = '', most, startsHere = false, onSave } = props;
  const words = useListWords();
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <textarea
      className="field note-field"
      aria-label={label}
      rows={Math.min(6, Math.max(1, text.split('\n').length))}
      value={text}
      maxLength={most}
      placeholder={words.noteExample}
      // biome-ignore lint/a11y/noAutofocus: the reader pressed the button that opens it.
      autoFocus={startsHere}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const wanted = text.trim();
        if (wanted !== note) onSave(wanted === '' ? undefined : wanted);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(note);
      }}
    />
  );
}
