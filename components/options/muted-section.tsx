import type { Settings } from '#lib/settings/settings.ts';
import { ChipList } from './chip-list.tsx';
import { OptionsSection } from './options-section.tsx';

const TICKER = /^[0-9A-Z][0-9A-Z.-]{0,11}$/;

/** Tickers that are never marked, and words that are never taken for tickers. */
export function MutedSection(props: {
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { settings, onChange } = props;
  const { mutedTickers, mutedWords } = settings;
  return (
    <OptionsSection
      id="muted"
      title="Muted"
      lead="What Lookthrough leaves alone on every site. Undo a mute by removing it here."
    >
      <ChipList
        label="Muted tickers"
        placeholder="TQQQ"
        items={mutedTickers}
        check={checkTicker}
        onAdd={(item) => onChange({ mutedTickers: [...mutedTickers, item] }, `${item} is muted`)}
        onRemove={(item) =>
          onChange(
            { mutedTickers: mutedTickers.filter((known) => known !== item) },
            `${item} is marked again`,
          )
        }
      />
      <ChipList
        label="Words that are never tickers"
        placeholder="AI"
        items={mutedWords}
        check={(word) => (word === '' ? { problem: 'Write a word first.' } : { word })}
        onAdd={(item) => onChange({ mutedWords: [...mutedWords, item] }, `${item} is muted`)}
        onRemove={(item) =>
          onChange(
            { mutedWords: mutedWords.filter((known) => known !== item) },
            `${item} can be a ticker again`,
          )
        }
      />
    </OptionsSection>
  );
}

function checkTicker(text: string): { word: string } | { problem: string } {
  const word = text.toUpperCase().replace(/^\$/, '');
  if (TICKER.test(word)) return { word };
  return { problem: 'A ticker is up to 12 letters or digits, like AIQ.' };
}
