import { useId, useMemo, useState } from 'react';
import { BarTable } from '#components/chart/bar-table.tsx';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import { type ShockTarget, shockTargetsOf, shockViewOf } from '#lib/view/xray/shock-view.ts';
import type { CompanyFacts } from '#lib/xray/company-shares.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { shockExposureOf } from '#lib/xray/portfolio-shock.ts';
import type { PortfolioTheme } from '#lib/xray/portfolio-themes.ts';
import { XraySection } from './xray-section.tsx';

/** Percent, as the slider counts. */
const LEAST_FALL = 5;
const MOST_FALL = 50;
const STEP = 5;
const FIRST_FALL = 20;

/** What a fall does to the list: one choice, one slider; nothing is asked of anybody while it moves. */
export function ShockSection(props: {
  portfolio: Portfolio;
  totalUsd: number | undefined;
  facts: CompanyFacts | undefined;
  ai: PortfolioTheme | undefined;
}) {
  const { portfolio, totalUsd, facts, ai } = props;
  const { shock: words } = useXrayLowerWords();
  const id = useId();
  const [percent, setPercent] = useState(FIRST_FALL);
  const [wanted, setWanted] = useState('five');
  const targets = useMemo(() => shockTargetsOf(portfolio, facts, ai), [portfolio, facts, ai]);
  const target = targets.find((one) => one.id === wanted) ?? targets[0];
  const exposure = useMemo(
    () => target && shockExposureOf(portfolio, target.companies),
    [portfolio, target],
  );
  if (target === undefined || exposure === undefined) return null;
  const view = shockViewOf(portfolio, exposure, { fall: percent / 100, totalUsd });
  return (
    <XraySection title={words.title} lead={words.lead}>
      <div className="shock-controls">
        <label htmlFor={`${id}-target`}>{words.target}</label>
        <select
          id={`${id}-target`}
          className="field"
          value={target.id}
          onChange={(event) => setWanted(event.target.value)}
        >
          <TargetOptions targets={targets} />
        </select>
        <label htmlFor={`${id}-fall`}>{words.fall}</label>
        <span className="slider">
          <input
            id={`${id}-fall`}
            type="range"
            min={LEAST_FALL}
            max={MOST_FALL}
            step={STEP}
            value={percent}
            aria-valuetext={words.minus(percent)}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
          <span aria-hidden="true" className="slider-value">
            −{percent}%
          </span>
        </span>
      </div>
      <p className="shock-result" role="status">
        <span className="shock-change">{view.change}</span>
        <span>{words.ofList(view.isAtLeast, view.money)}</span>
      </p>
      <BarTable
        rows={view.rows.map(({ ticker, weight, text }) => ({ name: ticker, weight, text }))}
        scale={Math.max(...view.rows.map(({ weight }) => weight)) * (MOST_FALL / percent)}
        caption={words.caption}
        heads={[words.through, words.change]}
      />
      {view.notes.map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
    </XraySection>
  );
}

function TargetOptions({ targets }: { targets: readonly ShockTarget[] }) {
  const { groups } = useXrayLowerWords().shock;
  return (['companies', 'layers', 'sectors'] as const).map((group) => {
    const of = targets.filter((target) => target.group === group);
    if (of.length === 0) return null;
    return (
      <optgroup key={group} label={groups[group]}>
        {of.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </optgroup>
    );
  });
}
