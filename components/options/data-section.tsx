import { useCallback } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { type SettingWords, useSettingWords } from '#components/strings/setting-words.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { DataReport } from '#lib/view/data-report.ts';
import { dateText } from '#lib/view/format.ts';
import { sizeText } from '#lib/view/words/update-words.ts';
import { DataUpdate } from './data-update.tsx';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';

/** What is at hand, how old it is, where it comes from, what is stored, and how to get newer data. */
export function DataSection(props: {
  service: OptionsService;
  settings: Settings | undefined;
  onChange: (patch: SettingsPatch, said: string) => void;
}) {
  const { service, settings, onChange } = props;
  const { parts } = useOptionsWords();
  const { data: words } = useSettingWords();
  const load = useCallback(() => service.dataInfo(), [service]);
  const { answer, retry } = useAnswer(load);
  return (
    <OptionsSection id="data" title={parts.data} lead={words.lead}>
      {answer.state === 'loading' && <p className="muted">{words.reading}</p>}
      {answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {answer.state === 'ready' && <DataFacts report={answer.value} />}
      {settings && (
        <DataUpdate service={service} settings={settings} onChange={onChange} onUpdated={retry} />
      )}
    </OptionsSection>
  );
}

function DataFacts({ report }: { report: DataReport }) {
  const { snapshot, store, extensionVersion } = report;
  const { data: words } = useSettingWords();
  if (snapshot.state === 'damaged') {
    return <Trouble message={words.damaged} />;
  }
  return (
    <dl className="facts">
      <Fact term={words.funds}>{words.fundCount(snapshot.funds)}</Fact>
      <Fact term={words.builtOn}>{words[snapshot.from](dateText(snapshot.builtOn))}</Fact>
      {snapshot.sources.map(({ name, from, to, funds }) => (
        <Fact key={name} term={name.charAt(0).toUpperCase() + name.slice(1)}>
          {words.sourceFunds(funds, period(from, to, words))}
        </Fact>
      ))}
      <Fact term={words.where}>{words.whereNote}</Fact>
      <Fact term={words.stored}>
        {words.records(store.records, sizeText(store.bytes))}
        {store.kind === 'memory' && ` ${words.notKept}`}
      </Fact>
      <Fact term={words.version}>{extensionVersion}</Fact>
    </dl>
  );
}

function period(from: string, to: string, words: SettingWords['data']): string {
  return from === to ? dateText(from) : words.period(dateText(from), dateText(to));
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
