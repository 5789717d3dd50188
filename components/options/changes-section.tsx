import { Trouble } from '#components/answers/trouble.tsx';
import { ChangeList } from '#components/changes/change-list.tsx';
import { useChanges } from '#components/changes/use-changes.ts';
import { useChangeWords } from '#components/strings/change-words.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';
import { SettingToggle } from './setting-toggle.tsx';

/** What changed of the funds in the reader's lists, and whether to be told. */
export function ChangesSection(props: {
  service: OptionsService;
  settings: Settings | undefined;
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { service, settings, onChange } = props;
  const { parts } = useOptionsWords();
  const words = useChangeWords();
  const { answer, retry } = useChanges(service);

  async function setNotices(on: boolean) {
    if (on && !(await service.allowNotices())) onChange({}, words.notifyRefused);
    else onChange({ notifyChanges: on }, on ? words.notifyOn : words.notifyOff);
  }

  return (
    <OptionsSection id="changes" title={parts.changes} lead={words.lead}>
      {answer.state === 'loading' && <p className="muted">{words.reading}</p>}
      {answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <p className="muted">{words.none}</p>
      )}
      {answer.state === 'ready' && <ChangeList entries={answer.value} />}
      {settings && (
        <SettingToggle
          label={words.notify}
          note={words.notifyNote}
          on={settings.notifyChanges}
          onChange={(on) => void setNotices(on)}
        />
      )}
    </OptionsSection>
  );
}
