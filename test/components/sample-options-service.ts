import type { OptionsService } from '#components/options/options-service.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { withDifference } from '#lib/settings/setting-difference.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { SAMPLE_CHANGES, type SampleChoices, sampleService } from './sample-service.ts';

/** The options page's service, answering from memory. */
export function sampleOptionsService(choices: SampleChoices = {}): OptionsService {
  const { search, readWatchlists, changeWatchlists } = sampleService(choices);
  let settings: Settings = {
    ...DEFAULT_SETTINGS,
    sitesOff: ['finviz.com'],
    mutedTickers: ['TQQQ', 'SQQQ'],
    mutedWords: ['AI'],
  };
  let hosts = ['example.com'];
  return {
    grantedSites: async () => ({ hosts, everywhere: false }),
    siteOf: (text) => (text.includes('.') ? text : undefined),
    async grantSite(site) {
      hosts = [...hosts, site];
      return true;
    },
    async revokeSite(site) {
      hosts = hosts.filter((known) => known !== site);
      return true;
    },
    grantEverywhere: async () => true,
    revokeEverywhere: async () => true,
    onGrantsChanged: () => () => undefined,
    search,
    readWatchlists,
    changeWatchlists,
    readSettings: async () => ({ ok: true, value: settings }),
    async changeSettings(patch, from = {}) {
      settings = withDifference(settings, patch, from);
      return { ok: true, value: settings };
    },
    badges: async (funds) => ({
      ok: true,
      value: funds.map((fund) => ({
        ...fund,
        coverage: 'covered',
        name: `Fund that ${fund.ticker} stands for, a name of the usual length`,
        fee: 'fee 0.68%',
      })),
    }),
    dataInfo: async () => ({
      ok: true,
      value: {
        extensionVersion: '0.1.0',
        snapshot: {
          state: 'good',
          from: 'package',
          builtOn: '2026-04-30',
          funds: 5246,
          sources: [
            {
              name: 'Form N-PORT, portfolio reports',
              from: '2026-02-27',
              to: '2026-04-30',
              funds: 3992,
            },
            { name: 'prospectus fee tables', from: '2024-05-31', to: '2026-08-31', funds: 4190 },
          ],
          oldestHoldings: '2025-11-24',
          newestHoldings: '2026-04-30',
        },
        store: { kind: 'disk', records: 3, bytes: 2100 },
      },
    }),
    shortcut: async () => ({ ok: true, value: { keys: 'Alt+Shift+L', canOpenSettings: true } }),
    openShortcuts: () => undefined,
    allowNotices: async () => true,
    whatChanged: async () => ({ ok: true, value: choices.lists?.length ? SAMPLE_CHANGES : [] }),
    changesSeen: async () => ({ ok: true, value: {} }),
    updateData: async () => ({
      ok: true,
      value: { kind: 'updated', builtOn: '2026-08-31', bytes: 640_000 },
    }),
    diagnostics: async () => ({
      ok: true,
      value: {
        info: {
          extensionVersion: '0.1.0',
          snapshot: {
            state: 'good',
            from: 'package',
            builtOn: '2026-04-30',
            funds: 5246,
            sources: [],
            oldestHoldings: '2025-11-24',
            newestHoldings: '2026-04-30',
          },
          store: { kind: 'disk', records: 3, bytes: 2100 },
        },
        browserName: 'Firefox/153.0',
        droppedRecords: 1,
        errors: [
          {
            doing: 'reading the packaged snapshot',
            message: 'SnapshotProblem: funds/q.bin: cut within its header',
            times: 3,
            last: '2026-11-20',
          },
        ],
      },
    }),
    copyText: async () => ({ ok: true, value: undefined }),
    saveFile: () => undefined,
    wipe: async () => ({ ok: true, value: {} }),
    isPrivate: () => false,
  };
}
