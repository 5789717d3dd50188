import { useListWords } from '#components/strings/list-words.ts';
import { useKeptText } from './use-kept-text.ts';

/** A note, changed where it stands: leaving the field keeps it, Escape gives up, nothing in it takes it away. */
export function NoteField(props: {
  label: string;
  note: string | undefined;
  /** Characters. */
  most: number;
  /** The keyboard goes on here. */
  startsHere?: boolean;
  /** True when it is kept. */
  onSave: (note: string | undefined) => Promise<boolean>;
}) {
  const { label, note = '', most, startsHere = false, onSave } = props;
  const words = useListWords();
  const { text, type, giveUp, keep } = useKeptText(note);
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
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        const wanted = text.trim();
        keep(wanted, () => onSave(wanted === '' ? undefined : wanted));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
      }}
    />
  );
}
