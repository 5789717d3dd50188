import { useCallback } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { dateText } from '#lib/view/format.ts';
import { DataUpdate } from './data-update.tsx';
import { OptionsSection } from './options-section.tsx';
import type { DataReport, OptionsService, SettingsPatch } from './options-service.ts';

/** What is at hand, how old it is, where it comes from, what is stored, and how to get newer data. */
export function DataSection(props: {
  service: OptionsService;
  settings: Settings | undefined;
  onChange: (patch: SettingsPatch, said: string) => void;
}) {
  const { service, settings, onChange } = props;
  const load = useCallback(() => service.dataInfo(), [service]);
  const { answer, retry } = useAnswer(load);
  return (
    <OptionsSection
      id="data"
      title="Data"
      lead="Every figure comes from filings that are at hand in this browser; nothing is fetched while you read."
    >
      {answer.state === 'loading' && <p className="muted">Reading…</p>}
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
  if (snapshot.state === 'damaged') {
    return (
      <Trouble message="The packaged figures could not be read. Reinstall the extension to get them back; your watchlists and settings are kept elsewhere and are not touched." />
    );
  }
  return (
    <dl className="facts">
      <Fact term="Funds">{snapshot.funds.toLocaleString('en-US')} US-listed ETFs</Fact>
      <Fact term="Data of">
        {dateText(snapshot.builtOn)}
        {snapshot.from === 'update' ? ', fetched by you' : ', packaged with the extension'}
      </Fact>
      {snapshot.sources.map(({ name, from, to, funds }) => (
        <Fact key={name} term={name.charAt(0).toUpperCase() + name.slice(1)}>
          {funds.toLocaleString('en-US')} funds, {period(from, to)}
        </Fact>
      ))}
      <Fact term="Where to look">Each figure names its document and opens it.</Fact>
      <Fact term="Stored here">
        {store.records.toLocaleString('en-US')} records, {Math.ceil(store.bytes / 1024)} kB
        {store.kind === 'memory' && '. This browser keeps nothing after it closes.'}
      </Fact>
      <Fact term="Version">{extensionVersion}</Fact>
    </dl>
  );
}

function period(from: string, to: string): string {
  return from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
