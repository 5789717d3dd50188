import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Settings, Thresholds } from '#lib/settings/settings.ts';
import { NumberField } from './number-field.tsx';
import { OptionsSection } from './options-section.tsx';

/** Lines that the reader draws for the own lists; empty fields draw none. */
export function GatesSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { thresholds } = props.settings;
  const { parts } = useOptionsWords();
  const { gates: words } = useSettingWords();
  const gates: readonly (readonly [keyof Thresholds, string, string])[] = [
    ['highestFee', words.fee, words.feeNote],
    ['largestFund', words.fund, words.fundNote],
    ['largestCompany', words.company, words.companyNote],
    ['tenLargest', words.ten, words.tenNote],
    ['shareOfDailyVolume', words.volume, words.volumeNote],
    ['widestSpread', words.spread, words.spreadNote],
  ];

  function save(gate: keyof Thresholds, percent: number | undefined) {
    const { [gate]: _, ...others } = thresholds;
    const next = percent === undefined ? others : { ...others, [gate]: percent / 100 };
    props.onChange({ thresholds: next }, percent === undefined ? words.removed : words.saved);
  }

  return (
    <OptionsSection id="gates" title={parts.gates} lead={words.lead}>
      <div className="number-fields">
        {gates.map(([gate, label, note]) => {
          const value = thresholds[gate];
          return (
            <NumberField
              key={gate}
              label={label}
              note={note}
              unit={words.atMost}
              value={value === undefined ? undefined : Number((value * 100).toFixed(4))}
              least={0.0001}
              most={100}
              percent
              onSave={(percent) => save(gate, percent)}
              onClear={() => save(gate, undefined)}
            />
          );
        })}
      </div>
    </OptionsSection>
  );
}
