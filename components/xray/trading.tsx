import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import type { TradingTable } from './trading-table.tsx';

const Table = lazy(async () => ({ default: (await import('./trading-table.tsx')).TradingTable }));

/** Volume and spread, folded away: most readers never enter them, so their table is fetched when unfolded. */
export function Trading(props: ComponentProps<typeof TradingTable>) {
  const { enter } = useXrayLowerWords().trading;
  const { opening } = useCommonWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="disclosure"
      onToggle={(event) => setOpen(isOpen || event.currentTarget.open)}
    >
      <summary>{enter}</summary>
      <Suspense fallback={<p className="muted">{opening}</p>}>
        {isOpen && <Table {...props} />}
      </Suspense>
    </details>
  );
}
