import { useEffect, useRef } from 'react';
import { useLastReady } from '#components/answers/use-last-ready.ts';
import { whenTrusted } from '#components/card/when-trusted.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LatestState } from '#lib/funds/latest.ts';
import {
  LATEST_TEXTS,
  latestDoneText,
  latestFeeText,
  latestHintText,
  latestRefusalText,
  latestStepText,
  latestTroubleText,
} from '#lib/view/words/latest-texts.ts';
import type { LatestService } from './latest-service.ts';
import { type Latest, type LatestRun, useLatest } from './use-latest.ts';

/** The one place that asks the network, and only after a click on its button. */
export function LatestPanel(props: {
  fund: FundKey;
  service: LatestService;
  onChanged: () => void;
  /** The reader came here for this. */
  focusAtFirst: boolean;
}) {
  const { fund, service, onChanged, focusAtFirst } = props;
  const latest = useLatest(fund, service, onChanged);
  const state = useLastReady(latest.state);
  if (state.state !== 'ready') return null;
  const known = state.value;
  if (known.can === 'not') {
    const refusal = latestRefusalText(known);
    return refusal && focusAtFirst ? <p className="latest muted small">{refusal}</p> : null;
  }
  return (
    <section className="latest" aria-label={LATEST_TEXTS.title}>
      {latest.run.at === 'asking' ? (
        <Asking run={latest.run} onStop={latest.stop} />
      ) : (
        <Resting latest={latest} known={known} focusAtFirst={focusAtFirst} />
      )}
    </section>
  );
}

function Asking(props: { run: Extract<LatestRun, { at: 'asking' }>; onStop: () => void }) {
  const { run, onStop } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <div className="latest-row">
        <Progress run={run} />
        <button ref={button} type="button" className="button quiet" onClick={onStop}>
          {LATEST_TEXTS.cancel}
        </button>
      </div>
      <p className="muted small">{LATEST_TEXTS.keepOpen}</p>
    </>
  );
}

function Progress({ run }: { run: Extract<LatestRun, { at: 'asking' }> }) {
  const { step } = run;
  const isReading = step?.step === 'reading' || step?.step === 'reading-fees';
  const of = isReading ? step.of : undefined;
  return (
    <div className="latest-progress">
      <p>{step ? latestStepText(step) : latestStepText({ step: 'searching' })}</p>
      <progress
        aria-label={LATEST_TEXTS.get}
        {...(isReading && of !== undefined && { value: step.bytes, max: of })}
      />
      {/* Each step is said once; counted bytes are not. */}
      <span className="unseen" role="status">
        {latestStepText(
          isReading ? { step: step.step, bytes: 0 } : (step ?? { step: 'searching' }),
        )}
      </span>
    </div>
  );
}

function Resting(props: {
  latest: Latest;
  known: Extract<LatestState, { can: 'ask' }>;
  focusAtFirst: boolean;
}) {
  const { latest, known, focusAtFirst } = props;
  const { run, get, goBack } = latest;
  const button = useRef<HTMLButtonElement>(null);
  const isFirst = run.at === 'rest';
  useEffect(() => {
    if (focusAtFirst || !isFirst) button.current?.focus();
  }, [focusAtFirst, isFirst]);
  const failed = run.at === 'end' && run.outcome.kind === 'trouble';
  return (
    <>
      <div role="status" className="latest-status">
        <Ending run={run} />
      </div>
      <div className="latest-row">
        <button
          ref={button}
          type="button"
          className={focusAtFirst && run.at === 'rest' ? 'button primary' : 'button'}
          onClick={whenTrusted(get)}
        >
          {failed ? LATEST_TEXTS.getAgain : LATEST_TEXTS.get}
        </button>
        {known.kept && (
          <button type="button" className="button quiet" onClick={whenTrusted(goBack)}>
            {LATEST_TEXTS.back}
          </button>
        )}
        {run.at === 'rest' && <p className="muted small latest-hint">{latestHintText(known)}</p>}
      </div>
    </>
  );
}

function Ending({ run }: { run: LatestRun }) {
  if (run.at === 'went-back') return <p>{LATEST_TEXTS.wentBack}</p>;
  if (run.at !== 'end') return null;
  const { outcome } = run;
  if (outcome.kind === 'trouble') {
    return <p className="latest-trouble">{latestTroubleText(outcome.trouble)}</p>;
  }
  return (
    <>
      <p className="latest-done">{latestDoneText(outcome)}</p>
      <p className="muted small">{latestFeeText(outcome)}</p>
    </>
  );
}
