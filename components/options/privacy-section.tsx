import { useState } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import { SettingToggle } from './setting-toggle.tsx';

/** What leaves the machine, what is kept, and how to forget it. */
export function PrivacySection(props: {
  settings: Settings | undefined;
  /** Whether this page stands in a private window. */
  isPrivate: boolean;
  onChange: (patch: Partial<Settings>, said: string) => void;
  onForget: () => void;
}) {
  const { settings, isPrivate, onChange, onForget } = props;
  const { parts } = useOptionsWords();
  const { privacy: words } = useSettingWords();
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
      {isPrivate && <p className="muted">{words.forgetPrivateNote}</p>}
      <Forget isPrivate={isPrivate} onForget={onForget} />
    </OptionsSection>
  );
}

function Forget({ isPrivate, onForget }: { isPrivate: boolean; onForget: () => void }) {
  const { privacy: words } = useSettingWords();
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <div className="button-row" key="ask">
        <button type="button" className="button" onClick={() => setSure(true)}>
          {isPrivate ? words.forgetPrivate : words.forget}
        </button>
      </div>
    );
  }
  return (
    <div className="button-row">
      <button
        type="button"
        className="button"
        // biome-ignore lint/a11y/noAutofocus: the safe answer; a second Enter must not forget anything.
        autoFocus
        onClick={() => setSure(false)}
      >
        {isPrivate ? words.keepPrivate : words.keep}
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setSure(false);
          onForget();
        }}
      >
        {isPrivate ? words.forgetPrivateNow : words.forgetNow}
      </button>
    </div>
  );
}
