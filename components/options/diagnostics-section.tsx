import { useCallback, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import {
  type DiagnosticsReport,
  diagnosticsLines,
  diagnosticsText,
} from '#lib/view/diagnostics-text.ts';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';

/** What to send with a bug report: versions, dates, sizes and errors, copied by one click. */
export function DiagnosticsSection({ service }: { service: OptionsService }) {
  const { parts } = useOptionsWords();
  const { diagnostics: words } = useSettingWords();
  const load = useCallback(() => service.diagnostics(), [service]);
  const { answer, retry } = useAnswer(load);
  return (
    <OptionsSection id="diagnostics" title={parts.diagnostics} lead={words.lead}>
      {answer.state === 'loading' && <p className="muted">{words.gathering}</p>}
      {answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {answer.state === 'ready' && <Report report={answer.value} service={service} />}
    </OptionsSection>
  );
}

function Report(props: { report: DiagnosticsReport; service: OptionsService }) {
  const { report, service } = props;
  const { diagnostics: words } = useSettingWords();
  const [said, setSaid] = useState('');

  async function copy() {
    const outcome = await service.copyText(diagnosticsText(report));
    setSaid(outcome.ok ? words.copied : outcome.trouble);
  }

  return (
    <>
      <dl className="facts">
        {diagnosticsLines(report).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Faults report={report} />
      <div className="button-row">
        <button type="button" className="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span className="muted" role="status">
          {said}
        </span>
      </div>
    </>
  );
}

function Faults({ report: { errors } }: { report: DiagnosticsReport }) {
  const { diagnostics: words } = useSettingWords();
  if (errors.length === 0) return <p className="faults-none muted">{words.noErrors}</p>;
  return (
    <>
      <h3 className="faults-title">{words.errors}</h3>
      <ul className="faults">
        {errors.map(({ doing, message, times, last }) => (
          <li key={`${doing} ${message}`}>
            <span className="fault-doing">
              {last}, {doing}
              {times > 1 && <span className="muted"> {words.times(times)}</span>}
            </span>
            <code>{message}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
