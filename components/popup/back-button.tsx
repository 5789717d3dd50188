import type { Ref } from 'react';
import { usePopupWords } from '#components/strings/popup-words.ts';
import { Icon } from '#components/theme/icon.tsx';

/** The way back to the popup's home; `ref` for who gives it the focus. */
export function BackButton({ ref, onBack }: { ref: Ref<HTMLButtonElement>; onBack: () => void }) {
  const { back } = usePopupWords();
  return (
    <button
      ref={ref}
      type="button"
      className="icon-button"
      aria-label={back}
      title={back}
      onClick={onBack}
    >
      <Icon name="back" />
    </button>
  );
}
