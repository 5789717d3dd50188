import { useState } from 'react';
import { OptionsSection } from './options-section.tsx';

/** What leaves the machine (nothing), what is kept, and how to forget it. */
export function PrivacySection({ onWipe }: { onWipe: (what: 'cache' | 'everything') => void }) {
  const [sure, setSure] = useState(false);
  return (
    <OptionsSection id="privacy" title="Privacy" lead="Nothing you read leaves this browser.">
      <ul className="plain-list">
        <li>No account, no server of ours, no counting of visits, no advertising.</li>
        <li>
          Pages are read inside your browser. The answers come from the packaged filings, so no site
          learns which fund you look at.
        </li>
        <li>
          A source opens only when you click it; it is told neither the page nor the fund list.
        </li>
        <li>
          Kept here: your watchlists and these settings. Pages that you visit are not recorded; a
          site is named only where you switched something for it.
        </li>
      </ul>
      {sure ? (
        <div className="button-row">
          <button
            type="button"
            className="button"
            // biome-ignore lint/a11y/noAutofocus: the safe answer; a second Enter must not forget anything.
            autoFocus
            onClick={() => setSure(false)}
          >
            Keep them
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              setSure(false);
              onWipe('everything');
            }}
          >
            Forget watchlists and settings
          </button>
        </div>
      ) : (
        <div className="button-row" key="ask">
          <button type="button" className="button" onClick={() => setSure(true)}>
            Forget everything…
          </button>
        </div>
      )}
    </OptionsSection>
  );
}
