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
      <div className="button-row">
        {sure ? (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                setSure(false);
                onWipe('everything');
              }}
            >
              Yes, forget watchlists and settings
            </button>
            <button type="button" className="button quiet" onClick={() => setSure(false)}>
              Keep them
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={() => setSure(true)}>
            Forget everything…
          </button>
        )}
      </div>
    </OptionsSection>
  );
}
