import type { CardModel } from '#lib/view/card-model.ts';
import { ConcentrationSection } from './concentration-section.tsx';
import { CostSection } from './cost-section.tsx';
import { ExposureSection } from './exposure-section.tsx';
import { NameCheckSection } from './name-check-section.tsx';
import { Notices } from './notices.tsx';
import { OverTimeSection } from './over-time-section.tsx';
import { SamenessSection } from './sameness-section.tsx';
import { SourceList } from './source-list.tsx';

/** Every section the model has, in the order of the design: cost, exposure, concentration, name, sameness, over time, sources. */
export function CardBody({ model }: { model: CardModel }) {
  const { notices, cost, exposure, concentration, nameCheck, sameness, overTime, sources } = model;
  return (
    <div className="card-body">
      {notices.length > 0 && <Notices notices={notices} />}
      {cost && <CostSection cost={cost} sources={sources} />}
      {exposure && <ExposureSection exposure={exposure} sources={sources} />}
      {concentration && <ConcentrationSection concentration={concentration} sources={sources} />}
      {nameCheck && <NameCheckSection nameCheck={nameCheck} ticker={model.ticker} />}
      {sameness && sameness.length > 0 && <SamenessSection rows={sameness} sources={sources} />}
      {overTime && (
        <OverTimeSection overTime={overTime} name={model.header.name} sources={sources} />
      )}
      {sources.length > 0 && <SourceList sources={sources} />}
    </div>
  );
}
