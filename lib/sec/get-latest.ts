import type {
  FoundReport,
  LatestAsk,
  LatestOutcome,
  LatestStep,
  LatestTrouble,
} from '#lib/funds/latest.ts';
import type { SecFee, SecReport, SecWords } from '#lib/funds/sec-record.ts';
import type { Clock } from '#lib/platform/clock.ts';
import { findProspectuses } from './find-prospectuses.ts';
import { findReport } from './find-report.ts';
import type { ShownIssuerName } from './issuer-names.ts';
import { readProspectus } from './read-prospectus.ts';
import { readReport } from './read-report.ts';
import { reportOfFiling } from './report-of-filing.ts';
import type { SecClient } from './sec-client.ts';
import { SecProblem, troubleOf } from './sec-problem.ts';

/** What the background keeps for the job: whole parts only, and how far it came. */
export interface LatestKeeper {
  readonly keepReport: (report: SecReport) => Promise<'kept' | 'not-kept'>;
  readonly keepFee: (fee: SecFee) => Promise<'kept' | 'not-kept'>;
  readonly keepWords: (words: SecWords) => Promise<'kept' | 'not-kept'>;
  /** A job that was broken off goes on from the report it had found. */
  readonly noteFound: (found: FoundReport) => Promise<void>;
  /** Nothing is left to go on from: the next job searches anew. `answered`: SEC gave what it was asked for. */
  readonly doneWith: (end: { readonly answered: boolean }) => Promise<void>;
}

export interface LatestJob {
  readonly fund: LatestAsk;
  /** Found by a job that was broken off a moment ago. */
  readonly found?: FoundReport;
}

export interface LatestParts {
  readonly client: SecClient;
  readonly keeper: LatestKeeper;
  /** Made when the report is read: it takes a look at all packaged names. */
  readonly shownName: () => Promise<ShownIssuerName>;
  readonly clock: Clock;
}

export interface LatestOptions {
  readonly signal: AbortSignal;
  readonly onStep: (step: LatestStep) => void;
}

/** Trouble that broke the job off: another attempt can go on from the report that was found. All other trouble ends it. */
const BROKEN_OFF: ReadonlySet<LatestTrouble['kind']> = new Set([
  'cancelled',
  'timed-out',
  'offline',
  'unreachable',
  'blocked',
  'busy',
  'cut',
]);

/** Of each of the two answers, report and fee table, all requests and waits included. */
export const ANSWER_WITHIN_MS = 25_000;

/**
 * Gets the newest report of a fund, the newest fee table of its class and what that prospectus says of the fund's
 * name, and has them kept, each as soon as it is whole. Safe to repeat: what is kept already is found by its number and not read again.
 * Rejects only with surprises; all expected trouble is an outcome.
 */
export async function getLatest(
  job: LatestJob,
  parts: LatestParts,
  options: LatestOptions,
): Promise<LatestOutcome> {
  const report = await answerWithin(parts.clock, options.signal, (signal) =>
    getReport(job, parts, { ...options, signal }),
  );
  // Before the fee table: a window that is closed while that is looked for has its report all the same.
  if (!('trouble' in report && BROKEN_OFF.has(report.trouble.kind))) {
    await parts.keeper.doneWith({ answered: 'value' in report });
  }
  if ('trouble' in report) return { kind: 'trouble', trouble: report.trouble };
  const fee = await answerWithin(parts.clock, options.signal, (signal) =>
    getFee(job.fund, parts, { ...options, signal }),
  );
  return {
    kind: 'done',
    ...report.value,
    ...('trouble' in fee ? { fee: 'same', feeTrouble: fee.trouble } : { fee: fee.value }),
  };
}

type Answer<T> = { readonly value: T } | { readonly trouble: LatestTrouble };

async function answerWithin<T>(
  clock: Clock,
  outer: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<Answer<T>> {
  const deadline = new AbortController();
  const stopClock = clock.after(ANSWER_WITHIN_MS, () =>
    deadline.abort(new SecProblem({ kind: 'timed-out' }, `${ANSWER_WITHIN_MS} ms passed`)),
  );
  try {
    return { value: await run(AbortSignal.any([outer, deadline.signal])) };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return { trouble };
  } finally {
    stopClock();
  }
}

async function getReport({ fund, found }: LatestJob, parts: LatestParts, options: LatestOptions) {
  const { signal, onStep } = options;
  // What is shown already is nothing to go on from.
  const report = found && !isShown(fund, found) ? found : await search(fund, parts, options);
  const { reportDate, filedOn } = report;
  if (isShown(fund, report)) {
    const shown = fund.shownDate ?? reportDate;
    return {
      report: 'same' as const,
      reportDate: shown,
      ...(reportDate === shown && { filedOn }),
    };
  }
  const onBytes = (bytes: number, of: number | undefined) =>
    onStep({ step: 'reading', bytes, ...(of !== undefined && { of }) });
  onBytes(0, undefined);
  const filing = await readReport(fund, report, parts.client, { signal, onBytes });
  onStep({ step: 'checking' });
  const asked = { found: report, classId: fund.classId };
  const kept = reportOfFiling(filing, asked, await parts.shownName());
  await keptOrNot(parts.keeper.keepReport(kept));
  return { report: 'newer' as const, reportDate, filedOn };
}

async function search(
  fund: LatestAsk,
  { client, keeper, clock }: LatestParts,
  options: LatestOptions,
) {
  options.onStep({ step: 'searching' });
  const found = await findReport(fund, { client, today: today(clock), signal: options.signal });
  await keeper.noteFound(found);
  return found;
}

/** The report on show is this one, or a newer one, with every line. */
function isShown({ accession, shownDate, shownWhole }: LatestAsk, found: FoundReport): boolean {
  if (accession === found.accession) return true;
  if (shownDate === undefined || shownDate < found.reportDate) return false;
  // Of the shown date, an amendment is read, and the whole list where ten lines are shown.
  return shownDate > found.reportDate || (shownWhole && accession === undefined);
}

async function getFee(fund: LatestAsk, parts: LatestParts, options: LatestOptions) {
  const { signal, onStep } = options;
  const { classId } = fund;
  if (classId === undefined) return 'not-found' as const;
  onStep({ step: 'searching-fees' });
  const { client } = parts;
  const documents = await findProspectuses(fund, { client, today: today(parts.clock), signal });
  for (const document of documents) {
    const isKnown = document.accession === fund.feeAccession;
    if (isKnown && document.accession === fund.wordsAccession) return 'same' as const;
    const onBytes = (bytes: number, of: number | undefined) =>
      onStep({ step: 'reading-fees', bytes, ...(of !== undefined && { of }) });
    onBytes(0, undefined);
    const ids = { classId, seriesId: fund.seriesId };
    const read = await readProspectus(ids, document, client, { signal, onBytes });
    if (read === undefined) continue;
    if (!isKnown) await keptOrNot(parts.keeper.keepFee(read.fee));
    if (read.words) await keptOrNot(parts.keeper.keepWords(read.words));
    return isKnown ? ('same' as const) : ('newer' as const);
  }
  return 'not-found' as const;
}

async function keptOrNot(keeping: Promise<'kept' | 'not-kept'>): Promise<void> {
  if ((await keeping) === 'not-kept')
    throw new SecProblem({ kind: 'not-kept' }, 'the store refused');
}

function today(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
