import type { FeeDragAssumptions, Settings } from '#lib/settings/settings.ts';
import { NumberField } from './number-field.tsx';
import { OptionsSection } from './options-section.tsx';

/** What the card assumes when it says what a fee takes over the years. */
export function FeeDragSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { feeDrag } = props.settings;
  const save = (change: Partial<FeeDragAssumptions>) =>
    props.onChange({ feeDrag: { ...feeDrag, ...change } }, 'Fee assumptions saved');
  return (
    <OptionsSection
      id="fees"
      title="Fees over the years"
      lead="The card turns a yearly fee into money. These are its assumptions, not a forecast."
    >
      <div className="number-fields">
        <NumberField
          label="Invested once"
          unit="US dollars"
          value={feeDrag.amountUsd}
          least={1}
          most={1e9}
          onSave={(amountUsd) => save({ amountUsd })}
        />
        <NumberField
          label="Held for"
          unit="years"
          value={feeDrag.years}
          least={1}
          most={60}
          whole
          onSave={(years) => save({ years })}
        />
        <NumberField
          label="Growth before fees"
          unit="% a year"
          value={Number((feeDrag.yearlyReturn * 100).toFixed(4))}
          least={-20}
          most={30}
          percent
          onSave={(percent) => save({ yearlyReturn: percent / 100 })}
        />
      </div>
    </OptionsSection>
  );
}
