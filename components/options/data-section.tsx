import { useCallback } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { dateText } from '#lib/view/format.ts';
import { OptionsSection } from './options-section.tsx';
import type { DataReport, OptionsService } from './options-service.ts';

/** What is packaged, how old it is, where it comes from, and what is stored. */
export function DataSection({ service }: { service: OptionsService }) {
  const load = useCallback(() => service.dataInfo(), [service]);
  const { answer, retry } = useAnswer(load);
  return (
    <OptionsSection
      id="data"
      title="Data"
      lead="Every figure comes from filings packaged with the extension; nothing is fetched while you read."
    >
      {answer.state === 'loading' && <p className="muted">Reading…</p>}
      {answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {answer.state === 'ready' && <DataFacts report={answer.value} />}
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
