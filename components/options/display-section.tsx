import type { Density, Settings, Theme } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import { type Option, RadioChoice } from './radio-choice.tsx';

const DENSITIES: readonly Option<Density>[] = [
  {
    value: 'full',
    label: 'Fee, concentration and the telling fact',
    explanation: 'fee 0.68% | top 10 36% | 51% in QQQ too',
  },
  { value: 'short', label: 'Fee only', explanation: 'fee 0.68%' },
  {
    value: 'underline',
    label: 'Underline only',
    explanation: 'A dotted line under the ticker; the card still opens.',
  },
];

const THEMES: readonly Option<Theme>[] = [
  { value: 'system', label: 'As the page or browser' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The master switch, how much is drawn beside a ticker, and the theme. */
export function DisplaySection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { settings, onChange } = props;
  return (
    <OptionsSection id="display" title="On the page" lead="What is drawn beside a ticker.">
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.on}
          onChange={(event) =>
            onChange(
              { on: event.target.checked },
              event.target.checked ? 'Lookthrough is on' : 'Lookthrough is off on every site',
            )
          }
        />
        <span>Lookthrough is on</span>
      </label>
      <RadioChoice
        legend="Badges"
        options={DENSITIES}
        value={settings.density}
        onChoose={(density) => onChange({ density }, 'Badges saved')}
      />
      <RadioChoice
        legend="Theme"
        options={THEMES}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme }, 'Theme saved')}
      />
    </OptionsSection>
  );
}
