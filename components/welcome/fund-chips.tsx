import { useCommonWords } from '#components/strings/common-words.ts';
import { useWatchWords } from '#components/strings/watch-words.ts';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { takeFocus } from './take-focus.ts';

/** A list can have thousands of funds; this page is for the first few. */
const MOST_CHIPS = 10;

/** The last funds of a list, where added ones stand, each with its way out; the others are in the settings. */
export function FundChips(props: {
  list: Watchlist;
  /** `market ticker` of the fund whose button the keyboard goes on from. */
  focused: string | undefined;
  onRemove: (fund: FundKey) => void;
  onAll: () => void;
}) {
  const { list, focused, onRemove, onAll } = props;
  const { fundsIn } = useWatchWords();
  const { remove } = useCommonWords();
  const { funds: words } = useWelcomeWords();
  const more = list.rows.length - MOST_CHIPS;
  return (
    <>
      <ul className="chip-row" aria-label={fundsIn(list.name)}>
        {list.rows.slice(-MOST_CHIPS).map(({ ticker, market }) => {
          const key = fundKeyText({ market, ticker });
          return (
            <li key={key} className="chip">
              <span>{ticker}</span>
              <button
                ref={key === focused ? takeFocus : undefined}
                type="button"
                className="icon-button"
                aria-label={remove(ticker)}
                onClick={() => onRemove({ ticker, market })}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <button type="button" className="text-button" onClick={onAll}>
          {words.more(more)}
        </button>
      )}
    </>
  );
}
