import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { AlwaysMark } from './always-mark.tsx';
import { ChipList } from './chip-list.tsx';
import { OptionsSection } from './options-section.tsx';
import { tickerOf } from './rule-text.ts';

/** Tickers that are never marked, words that are never taken for tickers, and tickers that always are. */
export function MutedSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { settings, onChange } = props;
  const { mutedTickers, mutedWords } = settings;
  const { parts } = useOptionsWords();
  const { muted: words } = useSettingWords();
  return (
    <OptionsSection id="muted" title={parts.muted} lead={words.lead}>
      <ChipList
        label={words.tickers}
        note={words.tickersNote}
        placeholder={words.mutedExample}
        items={mutedTickers}
        check={(text) => {
          const word = tickerOf(text);
          return word === undefined ? { problem: words.badTicker } : { word };
        }}
        onAdd={(item) => onChange({ mutedTickers: [...mutedTickers, item] }, words.isMuted(item))}
        onRemove={(item) =>
          onChange(
            { mutedTickers: mutedTickers.filter((known) => known !== item) },
            words.isMarked(item),
          )
        }
      />
      <ChipList
        label={words.words}
        note={words.wordsNote}
        placeholder={words.wordExample}
        items={mutedWords}
        check={(word) => (word === '' ? { problem: words.noWord } : { word })}
        onAdd={(item) => onChange({ mutedWords: [...mutedWords, item] }, words.isMuted(item))}
        onRemove={(item) =>
          onChange({ mutedWords: mutedWords.filter((known) => known !== item) }, words.canBe(item))
        }
      />
      <AlwaysMark rules={settings.alwaysMark} onChange={onChange} />
    </OptionsSection>
  );
}
