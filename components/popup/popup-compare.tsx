import { useEffect, useRef } from 'react';
import { LazyComparison } from '#components/compare/lazy-comparison.tsx';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { BackButton } from './back-button.tsx';
import type { PopupService } from './popup-service.ts';

/** Up to five funds side by side in the popup's width, and the way to the wide page. */
export function PopupCompare(props: {
  funds: readonly FundKey[];
  onFunds: (funds: readonly FundKey[]) => void;
  service: PopupService;
  onBack: () => void;
}) {
  const { funds, onFunds, service, onBack } = props;
  const words = usePopupWords();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className="popup compare-view">
      <header className="detail-head">
        <div className="detail-bar">
          <BackButton ref={back} onBack={onBack} />
          <h1 className="detail-ticker">{words.compare}</h1>
          {funds.length > 0 && (
            <button type="button" className="button" onClick={() => service.openXray({ funds })}>
              {words.openWide}
            </button>
          )}
        </div>
      </header>
      <main className="popup-main compare-main">
        <LazyComparison funds={funds} onFunds={onFunds} service={service} />
      </main>
    </div>
  );
}
