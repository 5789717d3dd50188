import type { Ref } from 'react';
import { Icon } from '#components/theme/icon.tsx';

/** The way back to the popup's home; `ref` for who gives it the focus. */
export function BackButton({ ref, onBack }: { ref: Ref<HTMLButtonElement>; onBack: () => void }) {
  return (
    <button
      ref={ref}
      type="button"
      className="icon-button"
      aria-label="Back"
      title="Back"
      onClick={onBack}
    >
      <Icon name="back" />
    </button>
  );
}
