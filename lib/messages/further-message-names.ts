import type { FirstMessageName } from './first-checks.ts';
import type { BackgroundMessageName } from './protocol.ts';

export type FurtherMessageName = Exclude<BackgroundMessageName, FirstMessageName>;

/** Messages that a woken background loads a script for (`further-checks.ts`), by name: all others are none of ours. */
export const FURTHER_MESSAGE_NAMES = [
  'card',
  'openFund',
  'mute',
  'unmute',
  'rememberStrip',
  'hoverPace',
  'holdings',
  'fundFacts',
  'fundsNamed',
  'search',
  'pageSummary',
  'readSettings',
  'changeSettings',
  'readWatchlists',
  'changeWatchlists',
  'whatChanged',
  'changesSeen',
  'dataInfo',
  'diagnostics',
  'latestState',
  'secTurn',
  'secRefused',
  'noteFound',
  'latestEnded',
  'keepLatest',
  'forgetLatest',
  'snapshotChanged',
  'wipe',
] as const satisfies readonly FurtherMessageName[];
