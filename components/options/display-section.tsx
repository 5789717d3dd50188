import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Density, Settings } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import { type Option, RadioChoice } from './radio-choice.tsx';
import { SettingToggle } from './setting-toggle.tsx';

/** The master switch, how much is drawn beside a ticker, and whether it speaks of the reader's lists. */
export function DisplaySection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { settings, onChange } = props;
  const { parts } = useOptionsWords();
  const { display: words } = useSettingWords();
  const densities: readonly Option<Density>[] = [
    { value: 'full', label: words.full, explanation: words.fullNote },
    { value: 'short', label: words.short, explanation: words.shortNote },
    { value: 'underline', label: words.underline, explanation: words.underlineNote },
  ];
  return (
    <OptionsSection id="display" title={parts.display} lead={words.lead}>
      <SettingToggle
        label={words.on}
        note={words.onNote}
        on={settings.on}
        onChange={(on) => onChange({ on }, on ? words.saidOn : words.saidOff)}
      />
      <RadioChoice
        legend={words.badges}
        options={densities}
        value={settings.density}
        onChoose={(density) => onChange({ density }, words.badgesSaved)}
      />
      <SettingToggle
        label={words.lists}
        note={words.listsNote}
        on={settings.listOnBadges}
        onChange={(listOnBadges) => onChange({ listOnBadges }, words.saidLists(listOnBadges))}
      />
    </OptionsSection>
  );
}
