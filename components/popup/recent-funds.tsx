import { useCallback } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { useAnswer } from '#components/answers/use-answer.ts';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';

export interface RecentsService {
  /** Funds opened since the browser started, latest first; none in a private window. */
  recents(): Promise<Outcome<readonly FundKey[]>>;
  /** Never on disk, and not at all in a private window. */
  rememberFund(fund: FundKey): void;
}

/** The funds looked at last; nothing where there are none. */
export function RecentFunds(props: { service: RecentsService; onOpen: (fund: FundKey) => void }) {
  const { service, onOpen } = props;
  const words = usePopupWords();
  const load = useCallback(() => service.recents(), [service]);
  const { answer } = useAnswer(load);
  if (answer.state !== 'ready' || answer.value.length === 0) return null;
  return (
    <section className="recents" aria-labelledby="recents-title">
      <h2 className="list-title" id="recents-title">
        {words.recents}
      </h2>
      <ul className="chip-row">
        {answer.value.map((fund) => (
          <li key={fundKeyText(fund)}>
            <button type="button" className="button" onClick={() => onOpen(fund)}>
              {fund.ticker}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
