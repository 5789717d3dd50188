import { type KeyboardEvent, useRef, useState } from 'react';
import { useWatchWords } from '#components/strings/watch-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import { holds, WatchPanel } from '#components/watchlist/watch-panel.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';

/** Says whether the fund is in a list, and opens the choice of lists. */
export function WatchButton(props: {
  fund: FundKey;
  lists: WatchlistsInHand;
  openAtFirst: boolean;
}) {
  const { fund, lists, openAtFirst } = props;
  const words = useWatchWords();
  const [open, setOpen] = useState(openAtFirst);
  const button = useRef<HTMLButtonElement>(null);
  const { ticker, market } = fund;
  const holding = lists.watchlists?.lists.filter((list) => holds(list, fund)) ?? [];
  const [first] = holding;
  const label =
    first === undefined
      ? words.add
      : holding.length === 1
        ? words.inList(first.name)
        : words.inLists(holding.length);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Escape from the controls inside.
    <div className="watch" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={holding.length > 0 ? 'button watched' : 'button'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={holding.length > 0 ? 'check' : 'add'} />
        <span className="watch-label">{label}</span>
      </button>
      {open && <WatchPanel fund={{ ticker, market }} lists={lists} />}
    </div>
  );
}
