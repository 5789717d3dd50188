import type { Outcome } from '#components/answers/outcome.ts';
import type { ChangesService } from '#components/changes/use-changes.ts';
import type { SearchService } from '#components/search/use-fund-search.ts';
import type { SettingsService } from '#components/settings/settings-service.ts';
import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { DataReport } from '#lib/view/data-report.ts';
import type { DiagnosticsReport } from '#lib/view/diagnostics-text.ts';
import type { SiteGrantService } from './site-grant-service.ts';

export interface Shortcut {
  readonly keys?: string;
  /** False in browsers whose page of shortcuts cannot be opened by us. */
  readonly canOpenSettings: boolean;
}

/** Bytes that are there, of all. */
export interface DataProgress {
  readonly done: number;
  readonly total: number;
}

/** Everything the options page asks for; nothing here rejects. */
export interface OptionsService
  extends WatchlistService,
    SearchService,
    SettingsService,
    ChangesService,
    SiteGrantService {
  /** Names and figures of funds, in the order asked. */
  badges(funds: readonly FundKey[]): Promise<Outcome<readonly BadgeModel[]>>;
  dataInfo(): Promise<Outcome<DataReport>>;
  /** The shortcut as the browser has it now; absent when it gave it to nobody or something else. */
  shortcut(): Promise<Outcome<Shortcut>>;
  /** Opens the browser's own page of shortcuts. */
  openShortcuts(): void;
  /** Asks the browser to let us show notices; within a click. False when it does not. */
  allowNotices(): Promise<boolean>;
  /** Fetches newer data from an address; called within a click, since it may ask for access. */
  updateData(
    address: string,
    how: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: DataProgress) => void;
    },
  ): Promise<Outcome<SnapshotUpdate>>;
  diagnostics(): Promise<Outcome<DiagnosticsReport>>;
  /** Puts a text on the clipboard; called within a click. */
  copyText(text: string): Promise<Outcome<unknown>>;
  /** Offers a text as a download. */
  saveFile(name: string, text: string): void;
  /** In a private window: what is changed there only. */
  wipe(what: 'cache' | 'everything'): Promise<Outcome<unknown>>;
  isPrivate(): boolean;
}
