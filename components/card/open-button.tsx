import { useCardWords } from '#components/strings/card-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { FundView } from '#lib/view/fund-page.ts';
import { whenTrusted } from './when-trusted.ts';

/** Leads to a page of ours in a new tab; what is done there takes a click there. */
export function OpenButton(props: {
  view: FundView;
  label: string;
  onOpen: (view: FundView) => void;
}) {
  const { view, label, onOpen } = props;
  const { opensInNewTab } = useCardWords();
  return (
    <button
      type="button"
      className="button quiet"
      title={opensInNewTab}
      onClick={whenTrusted(() => onOpen(view))}
    >
      {view === 'watch' && <Icon name="add" />}
      {label}
    </button>
  );
}
