import type { LatestOutcome, LatestState, LatestStep, LatestTrouble } from '#lib/funds/latest.ts';
import { dateText } from '../format.ts';

/** Every sentence around "Get latest from SEC". */
export const LATEST_TEXTS = {
  title: 'From the SEC',
  get: 'Get latest from SEC',
  getAgain: 'Try again',
  cancel: 'Stop',
  back: 'Back to packaged facts',
  /** What leaves the machine, said before the click. */
  discloses:
    'Asks sec.gov about this fund, and nobody else. The SEC sees which fund, and your network address.',
  goesOn: 'An earlier attempt stopped half-way. This goes on from there.',
  keepOpen: 'Keep this window open until it is done.',
  kept: 'These figures were fetched from the SEC and are kept on this computer.',
  wentBack: 'The packaged facts are shown again.',
} as const;

/** Beside the button, before the click. */
export function latestHintText({ found, kept }: Extract<LatestState, { can: 'ask' }>): string {
  const { goesOn, discloses } = LATEST_TEXTS;
  if (found !== undefined) return `${goesOn} ${discloses}`;
  return kept ? LATEST_TEXTS.kept : discloses;
}

const KB = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `: 1,234 kB`, `: 1,234 of 5,678 kB`; nothing before the first byte. */
function amount({ bytes, of }: { readonly bytes: number; readonly of?: number | undefined }) {
  if (bytes === 0) return '';
  const read = KB.format(bytes / 1000);
  return of === undefined ? `: ${read} kB` : `: ${read} of ${KB.format(of / 1000)} kB`;
}

export function latestStepText(step: LatestStep): string {
  switch (step.step) {
    case 'searching':
      return 'Searching the SEC’s files for its newest report…';
    case 'reading':
      return `Reading the report${amount(step)}…`;
    case 'checking':
      return 'Checking that it is this fund’s, and whole…';
    case 'searching-fees':
      return 'Looking for its newest fee table…';
    case 'reading-fees':
      return `Reading the prospectus${amount(step)}…`;
  }
}

type Done = Extract<LatestOutcome, { kind: 'done' }>;

/** `Report of 31 Mar 2026, filed 29 May 2026.` */
export function latestDoneText({ report, reportDate, filedOn }: Done): string {
  const dates = `${dateText(reportDate)}${filedOn === undefined ? '' : `, filed ${dateText(filedOn)}`}`;
  return report === 'newer'
    ? `Report of ${dates}.`
    : `The SEC has nothing newer than the report of ${dates}.`;
}

/** What became of the fee table. */
export function latestFeeText({ fee, feeTrouble }: Done): string {
  if (feeTrouble !== undefined) return `Fee table not read. ${latestTroubleText(feeTrouble)}`;
  if (fee === 'newer') return 'Its newest fee table was read too.';
  if (fee === 'same') return 'The fee table shown is its newest.';
  return 'Its newest prospectuses have no fee table that can be read; the fee shown stays.';
}

/** What happened, and how to go on. */
export function latestTroubleText(trouble: LatestTrouble): string {
  switch (trouble.kind) {
    case 'no-access':
      return 'Access to sec.gov was not given, so nothing was asked.';
    case 'offline':
      return 'This computer is offline. Try again once it is connected.';
    case 'unreachable':
      return 'sec.gov could not be reached. Try again in a while.';
    case 'blocked':
      return `The SEC refuses requests from this network for now: too many came from it. Try again after ${clock(trouble.againAt)}.`;
    case 'busy':
      return `The SEC’s server fails at the moment. Try again after ${clock(trouble.againAt)}.`;
    case 'timed-out':
      return 'No whole answer in time. Try again; a long report needs a quick connection.';
    case 'not-found':
      return 'The SEC’s search lists no report of this fund in the last 300 days.';
    case 'wrong-fund':
      return 'The document is about another fund, so nothing of it is shown.';
    case 'cut':
      return 'The document stopped before its end, so nothing of it is shown. Try again.';
    case 'too-large':
      return 'The document is larger than this page reads. A later package will bring its figures.';
    case 'not-a-filing':
      return 'The SEC answered with something other than the filing. Try again later.';
    case 'not-kept':
      return 'The report was read, but the browser did not keep it: its storage may be full.';
    case 'cancelled':
      return 'Stopped.';
    case 'no-number':
      return 'The SEC has no number for this fund that could be asked for.';
  }
}

/** Why nothing is offered; undefined where nothing needs to be said. */
export function latestRefusalText(state: Extract<LatestState, { can: 'not' }>): string | undefined {
  if (state.why === 'not-at-sec') return undefined;
  if (state.why === 'switched-off')
    return 'Asking the SEC is switched off in the settings, under Privacy.';
  return state.why === 'files-no-reports'
    ? 'Trusts of this form file no portfolio reports with the SEC.'
    : latestTroubleText({ kind: 'no-number' });
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** In the reader's own time: the moment of an error is told to them only. */
function clock(ms: number): string {
  // Up to the next whole minute, so that it is not too early.
  return CLOCK.format(Math.ceil(ms / 60_000) * 60_000);
}
