import { useState } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import { SettingToggle } from './setting-toggle.tsx';

/** What leaves the machine, what is kept, and how to forget it. */
export function PrivacySection(props: {
  settings: Settings | undefined;
  onChange: (patch: Partial<Settings>, said: string) => void;
  onForget: () => void;
}) {
  const { settings, onChange, onForget } = props;
  const { parts } = useOptionsWords();
  const { privacy: words } = useSettingWords();
  const [sure, setSure] = useState(false);
  return (
    <OptionsSection id="privacy" title={parts.privacy} lead={words.lead}>
      <ul className="plain-list">
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {settings && (
        <SettingToggle
          label={words.sec}
          note={words.secNote}
          on={settings.secOnClick}
          onChange={(secOnClick) => onChange({ secOnClick }, words.saidSec(secOnClick))}
        />
      )}
      {sure ? (
        <div className="button-row">
          <button
            type="button"
            className="button"
            // biome-ignore lint/a11y/noAutofocus: the safe answer; a second Enter must not forget anything.
            autoFocus
            onClick={() => setSure(false)}
          >
            {words.keep}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              setSure(false);
              onForget();
            }}
          >
            {words.forgetNow}
          </button>
        </div>
      ) : (
        <div className="button-row" key="ask">
          <button type="button" className="button" onClick={() => setSure(true)}>
            {words.forget}
          </button>
        </div>
      )}
    </OptionsSection>
  );
}
