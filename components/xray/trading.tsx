import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { TradingTable } from './trading-table.tsx';

const Table = lazy(async () => ({ default: (await import('./trading-table.tsx')).TradingTable }));

/** Volume and spread, folded away: most readers never enter them, so their table is fetched when unfolded. */
export function Trading(props: ComponentProps<typeof TradingTable>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="disclosure"
      onToggle={(event) => setOpen(isOpen || event.currentTarget.open)}
    >
      <summary>Enter volume and spread of the funds</summary>
      <Suspense fallback={<p className="muted">Opening…</p>}>
        {isOpen && <Table {...props} />}
      </Suspense>
    </details>
  );
}
