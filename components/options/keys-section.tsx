import { useCallback } from 'react';
import { useAnswer } from '#components/answers/use-answer.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';

/** The shortcut as it is now, the way to the browser's page for it, and the other ways to us. */
export function KeysSection({ service }: { service: OptionsService }) {
  const { parts } = useOptionsWords();
  const { keys: words } = useSettingWords();
  const load = useCallback(() => service.shortcut(), [service]);
  const { answer } = useAnswer(load);
  const shortcut = answer.state === 'ready' ? answer.value.keys : undefined;
  return (
    <OptionsSection id="keys" title={parts.keys} lead={words.lead}>
      <dl className="facts">
        <div>
          <dt>{words.now}</dt>
          <dd>
            {shortcut ? <kbd>{shortcut}</kbd> : answer.state === 'ready' && words.none}
            <span className="radio-note">{words.changeNote}</span>
          </dd>
        </div>
        <div>
          <dt>{words.addressBar}</dt>
          <dd>{words.addressBarNote}</dd>
        </div>
        <div>
          <dt>{words.menu}</dt>
          <dd>{words.menuNote}</dd>
        </div>
      </dl>
      {answer.state === 'ready' &&
        (answer.value.canOpenSettings ? (
          <div className="button-row">
            <button type="button" className="button" onClick={() => service.openShortcuts()}>
              {words.change}
            </button>
          </div>
        ) : (
          <p className="muted small">{words.byHand}</p>
        ))}
    </OptionsSection>
  );
}
