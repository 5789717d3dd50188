import { useId } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { FeeDragAssumptions, Settings } from '#lib/settings/settings.ts';
import { BENCHMARKS } from '#lib/view/benchmarks.ts';
import { NumberField } from './number-field.tsx';
import { OptionsSection } from './options-section.tsx';

/** The fund that others are compared with, and what the card assumes when it turns a fee into money. */
export function FeeDragSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { feeDrag, benchmark } = props.settings;
  const { parts } = useOptionsWords();
  const { fees: words } = useSettingWords();
  const field = useId();
  const save = (change: Partial<FeeDragAssumptions>) =>
    props.onChange({ feeDrag: { ...feeDrag, ...change } }, words.saved);
  return (
    <OptionsSection id="fees" title={parts.fees} lead={words.lead}>
      <div className="select-field">
        <label htmlFor={field}>{words.benchmark}</label>
        <p className="radio-note">{words.benchmarkNote}</p>
        <select
          id={field}
          className="field"
          value={benchmark}
          onChange={({ target }) =>
            props.onChange({ benchmark: target.value }, words.benchmarkSaved(target.value))
          }
        >
          {BENCHMARKS.map(({ ticker, standsFor }) => (
            <option key={ticker} value={ticker}>
              {ticker}: {standsFor}
            </option>
          ))}
        </select>
      </div>
      <div className="number-fields">
        <NumberField
          label={words.invested}
          unit={words.dollars}
          value={feeDrag.amountUsd}
          least={1}
          most={1e9}
          onSave={(amountUsd) => save({ amountUsd })}
        />
        <NumberField
          label={words.held}
          unit={words.years}
          value={feeDrag.years}
          least={1}
          most={60}
          whole
          onSave={(years) => save({ years })}
        />
        <NumberField
          label={words.growth}
          unit={words.perYear}
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
