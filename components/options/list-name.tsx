import { useListWords } from '#components/strings/list-words.ts';
import { useKeptText } from './use-kept-text.ts';

/** A list's name, changed where it stands: Enter or leaving the field keeps it, Escape gives up. */
export function ListName(props: {
  name: string;
  /** True when it is kept. */
  onRename: (name: string) => Promise<boolean>;
}) {
  const { name, onRename } = props;
  const words = useListWords();
  const { text, type, giveUp, keep } = useKeptText(name);
  function save() {
    const wanted = text.trim();
    if (wanted === '') giveUp();
    else keep(wanted, () => onRename(wanted));
  }
  return (
    <input
      className="field list-name"
      aria-label={words.nameLabel}
      value={text}
      maxLength={80}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') giveUp();
      }}
    />
  );
}
