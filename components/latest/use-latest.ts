import { useCallback, useEffect, useRef, useState } from 'react';
import { type Loaded, useAnswer } from '#components/answers/use-answer.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LatestOutcome, LatestState, LatestStep } from '#lib/funds/latest.ts';
import type { LatestService } from './latest-service.ts';

export type LatestRun =
  | { readonly at: 'rest' }
  | { readonly at: 'asking'; readonly step?: LatestStep }
  | { readonly at: 'end'; readonly outcome: LatestOutcome }
  | { readonly at: 'went-back' };

export interface Latest {
  readonly state: Loaded<LatestState>;
  readonly run: LatestRun;
  /** Within a click. */
  readonly get: () => void;
  readonly stop: () => void;
  /** Back to the packaged facts. */
  readonly goBack: () => void;
}

/** Runs one job at a time for one fund; leaving the sheet stops it. `onChanged`: the fund has other facts now. */
export function useLatest(fund: FundKey, service: LatestService, onChanged: () => void): Latest {
  const load = useCallback(
    (signal: AbortSignal) => service.latestState(fund, signal),
    [service, fund],
  );
  const { answer, retry } = useAnswer(load);
  const [run, setRun] = useState<LatestRun>({ at: 'rest' });
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);

  const get = () => {
    job.current?.abort();
    const stop = new AbortController();
    job.current = stop;
    setRun({ at: 'asking' });
    const isCurrent = () => job.current === stop;
    const onStep = (step: LatestStep) => {
      // The report is kept before its fee table is looked for.
      if (step.step === 'searching-fees') onChanged();
      if (isCurrent()) setRun({ at: 'asking', step });
    };
    void service.getLatest(fund, { signal: stop.signal, onStep }).then((outcome) => {
      if (!isCurrent()) return;
      setRun({ at: 'end', outcome });
      if (outcome.kind === 'done') onChanged();
      retry();
    });
  };

  const goBack = () => {
    void service.forgetLatest(fund).then((outcome) => {
      if (!outcome.ok) return;
      setRun({ at: 'went-back' });
      onChanged();
      retry();
    });
  };

  return { state: answer, run, get, stop: () => job.current?.abort(), goBack };
}
