import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Contrast, Language, Settings, Theme } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import { type Option, RadioChoice } from './radio-choice.tsx';

/** Theme, contrast and language. */
export function LookSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { settings, onChange } = props;
  const { parts } = useOptionsWords();
  const { look: words } = useSettingWords();
  const themes: readonly Option<Theme>[] = [
    { value: 'system', label: words.system },
    { value: 'light', label: words.light },
    { value: 'dark', label: words.dark },
  ];
  const contrasts: readonly Option<Contrast>[] = [
    { value: 'system', label: words.contrastSystem },
    { value: 'more', label: words.contrastMore, explanation: words.contrastMoreNote },
  ];
  const languages: readonly Option<Language>[] = [
    { value: 'system', label: words.languageSystem },
    { value: 'en', label: words.english },
  ];
  return (
    <OptionsSection id="look" title={parts.look} lead={words.lead}>
      <RadioChoice
        legend={words.theme}
        options={themes}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme }, words.themeSaved)}
      />
      <RadioChoice
        legend={words.contrast}
        options={contrasts}
        value={settings.contrast}
        onChoose={(contrast) => onChange({ contrast }, words.contrastSaved)}
      />
      <RadioChoice
        legend={words.language}
        options={languages}
        value={settings.language}
        onChoose={(language) => onChange({ language }, words.languageSaved)}
      />
    </OptionsSection>
  );
}
