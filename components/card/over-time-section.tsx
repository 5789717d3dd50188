import { useCardWords } from '#components/strings/card-words.ts';
import { FigureValue } from '#components/text/figure-value.tsx';
import { SafeLink } from '#components/text/safe-link.tsx';
import type { OverTimeSection as OverTimeModel, SourceLink } from '#lib/view/card-model.ts';
import { issuerSiteOf } from '#lib/view/issuer-site.ts';
import { FigureList } from './figure-list.tsx';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** Flows, returns and changes of the book; what filings do not hold, and where it stands. */
export function OverTimeSection(props: {
  overTime: OverTimeModel;
  /** The fund's name, which begins with its house. */
  name: string;
  sources: readonly SourceLink[];
}) {
  const { overTime, sources } = props;
  const { figures, months = [], notShown } = overTime;
  const { sections } = useCardWords();
  const issuerSite = issuerSiteOf(props.name);
  const isChained = figures.length > 0 || months.length > 0;
  return (
    <Section title={isChained ? sections.overTime : sections.notFiled}>
      <FigureList figures={figures} sources={sources} />
      {months.length > 0 && <Months overTime={overTime} sources={sources} />}
      <p className="aside">
        {notShown}{' '}
        {issuerSite && (
          <SafeLink className="source-link" url={issuerSite.url}>
            {issuerSite.label}
          </SafeLink>
        )}
      </p>
      <Formulas figures={figures} />
    </Section>
  );
}

/** Monthly total returns in a row of small cells, oldest first. */
function Months({
  overTime,
  sources,
}: {
  overTime: OverTimeModel;
  sources: readonly SourceLink[];
}) {
  const { months: title } = useCardWords();
  const { months = [], monthsSource = -1 } = overTime;
  if (sources[monthsSource] === undefined) return null;
  return (
    <div className="months">
      <p className="months-title">
        <FigureValue figure={{ text: title, source: monthsSource }} sources={sources} />
      </p>
      <ol className="months-list">
        {months.map(({ label, text }) => (
          <li key={label}>
            <span className="months-label">{label}</span>
            <span className="months-value">{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
