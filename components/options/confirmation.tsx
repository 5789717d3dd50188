import { useEffect } from 'react';
import { useOneAtATime } from '#components/answers/use-one-at-a-time.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { Icon } from '#components/theme/icon.tsx';

/** What was just done; with `undo` when it took something away. */
export interface Confirmation {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

/** Says that a change is kept. ms; long enough to be noticed from the corner of the eye. */
const SHOWN_MS = 4000;

/**
 * One line at the foot of the page. What can be undone stays until the next change or until it is dismissed:
 * nobody is hurried. Ctrl+Z (or Cmd+Z) takes it back too, wherever the keyboard is, so that nobody has to tab here.
 */
export function ConfirmationBar(props: {
  confirmation: Confirmation | undefined;
  onGone: () => void;
}) {
  const { confirmation, onGone } = props;
  const words = useOptionsWords();
  useEffect(() => {
    if (confirmation === undefined || confirmation.undo) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [confirmation, onGone]);
  const once = useOneAtATime();
  const undo = confirmation?.undo;
  useEffect(() => {
    if (undo === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || holdsText(event.target)) return;
      event.preventDefault();
      once(undo);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, once]);
  return (
    <div className="confirmation" role="status">
      {confirmation && (
        <p>
          <Icon name="check" />
          <span>{confirmation.text}</span>
          {undo && (
            <>
              <button type="button" className="button quiet" onClick={() => once(undo)}>
                <Icon name="undo" /> {words.undo}
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={words.dismiss}
                onClick={onGone}
              >
                <Icon name="close" />
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** A field with something written in it has its own undo. */
function holdsText(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.value !== '';
}
