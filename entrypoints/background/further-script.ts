import type { FundKey } from '#lib/funds/fund-key.ts';
import type { SnapshotInUse, SnapshotInUseParts } from '#lib/lookup/snapshot-in-use.ts';
import type { SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { FurtherMessages } from '#lib/messages/receive.ts';
import type { BackgroundScripts } from '#lib/platform/background-scripts.ts';
import type { Surprise } from '#lib/platform/report.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { FirstStores } from './first-stores.ts';
import type { FundViews } from './fund-views.ts';
import type { PackagedNames } from './packaged-names.ts';
import type { Reach } from './reach.ts';
import type { ScriptContract } from './script-left-behind.ts';
import type { ToolbarButton } from './toolbar-button.ts';

export interface FurtherScript {
  readonly make: (ground: FurtherGround) => Further;
}

/** What the background has opened already, and the script goes on with. */
export interface FurtherGround {
  readonly report: (doing: string, error: unknown) => void;
  readonly scripts: BackgroundScripts;
  readonly stores: FirstStores;
  readonly index: SnapshotKeeper<SnapshotIndex>;
  readonly snapshotFrom: () => SnapshotInUse['from'];
  readonly foreignName: PackagedNames['foreignName'];
  readonly readText: (file: string) => Promise<string>;
  readonly badgesOf: (funds: readonly FundKey[]) => Promise<readonly BadgeModel[]>;
  readonly button: ToolbarButton;
  /** Badges are to be worked out anew. Never rejects. */
  readonly forgetBadges: () => Promise<void>;
}

/** What the script gives. */
export interface Further extends FurtherMessages {
  /** By what is kept, or for a private window as changed there. */
  readonly views: (window: { readonly isPrivate: boolean }) => Pick<FundViews, 'badge' | 'mine'>;
  readonly reach: Reach;
  readonly changes: ChangeWatch;
  /** What a stored record says; asked only where there is one. */
  readonly settings: (caller: { readonly isPrivate: boolean }) => Promise<Settings>;
  readonly readerIfNewer: SnapshotInUseParts['readerIfNewer'];
  /** Forgets what can be fetched again, the least missed first; each is true when there was something. */
  readonly waysToMakeRoom: readonly (() => Promise<boolean>)[];
  /** What is kept can be read again, after it could not: everything that was made without it is made anew. */
  readonly storeReturned: () => void;
  /** Fetched data were damaged and given up: everything that was made of them is made anew. */
  readonly dataDropped: () => void;
  readonly keepError: (surprise: Surprise) => Promise<void>;
  /** Shows or hides the list of funds on the page of a tab. */
  readonly toggleStrip: (tabId: number) => Promise<void>;
  readonly tabs: TabQuestions;
}

/** What the background asks of the scripts in tabs. Never rejects. */
export interface TabQuestions {
  /** Whether our script runs in a tab. */
  readonly isThere: (tabId: number) => Promise<boolean>;
  readonly tellSettingsChanged: (tabId: number) => Promise<void>;
}

/**
 * Answers what is not asked first: everything with schemas, facts of funds, lists, search, SEC. The background is
 * parsed at every wake-up and so is small; this is loaded at the first such question.
 */
export const FURTHER: ScriptContract<FurtherScript> = {
  key: Symbol.for('lookthrough.further'),
  script: '/further.js',
  sign: 'make',
};
