import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import type { SecRecords } from '#lib/lookup/sec-records.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { Notice } from './change-notice.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { FundViews } from './fund-views.ts';
import type { FindListed } from './funds-behind.ts';
import type { ScriptContract } from './script-left-behind.ts';

export interface FundViewsScript {
  readonly make: (parts: FundViewsParts) => WorkedOutViews;
}

export interface FundViewsParts {
  readonly lookup: FundLookup;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
  readonly snapshot: SnapshotKeeper;
  readonly store: RecordStore;
  /** What was fetched from SEC: it is newer than the package. */
  readonly records: Pick<SecRecords, 'find'>;
  /** Text of a file of the package, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
  readonly report: (doing: string, error: unknown) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Changes of watched funds that the reader has not seen yet. */
  readonly showUnseen: (count: number) => void;
  readonly notify: (notice: Notice) => void;
}

/** What the script gives. */
export interface WorkedOutViews {
  readonly views: FundViews;
  /** The US fund that a name in a holdings list stands for. */
  readonly findListed: () => Promise<FindListed>;
  readonly changes: ChangeWatch;
}

/** Works cards out (metrics, themes, sentences); loaded at the first question that needs it. */
export const FUND_VIEWS: ScriptContract<FundViewsScript> = {
  key: Symbol.for('lookthrough.fund-views'),
  script: '/fund-views.js',
  sign: 'make',
};
