import { useMemo, useState } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { type Confirmation, ConfirmationBar } from '#components/options/confirmation.tsx';
import { ImportForm } from '#components/options/import-form.tsx';
import { MutedSection } from '#components/options/muted-section.tsx';
import type { OptionsService } from '#components/options/options-service.ts';
import { TransferSection } from '#components/options/transfer-section.tsx';
import { useForget } from '#components/options/use-forget.ts';
import { useListEdits } from '#components/options/use-list-edits.ts';
import { useSettingChanges } from '#components/options/use-setting-changes.ts';
import { useTransfer } from '#components/options/use-transfer.ts';
import { WatchlistsSection } from '#components/options/watchlists-section.tsx';
import { useSettings } from '#components/settings/use-settings.ts';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { withDifference } from '#lib/settings/setting-difference.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { drawnInMemory } from './drawn-in-memory.ts';
import { sampleOptionsService } from './sample-options-service.ts';
import { sharedLists } from './shared-lists.ts';

/** Settings and lists of one browser, and an options page on them. */
export async function optionsOn(lists: readonly Watchlist[], some: Partial<Settings> = {}) {
  const shared = sharedLists(lists);
  const store = settingsStore({ ...DEFAULT_SETTINGS, ...some });
  const files: string[] = [];
  const service: OptionsService = {
    ...sampleOptionsService(),
    ...shared.window(),
    ...store.window(),
    saveFile: (_, text) => files.push(text),
    async wipe() {
      store.change(DEFAULT_SETTINGS);
      shared.forget();
      return { ok: true, value: {} };
    },
  };
  const screen = await drawnInMemory(<Page service={service} />);
  await screen.find('#watchlists .inline-form');
  await screen.find('#transfer');
  return { ...screen, shared, store, files, undo: () => screen.click('.confirmation .quiet') };
}

/** The parts of the options page that edits are made in, wired as the page wires them. */
function Page({ service }: { service: OptionsService }) {
  const hand = useSettings(service);
  const lists = useWatchlists(service);
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const change = useSettingChanges(hand, setConfirmation);
  const load = useTransfer({ hand, lists, onDone: setConfirmation });
  const edit = useListEdits(lists, setConfirmation);
  const forget = useForget({ service, hand, lists, onDone: setConfirmation });
  const shown = useMemo(
    () => lists.watchlists?.lists.filter(({ archived }) => !archived) ?? [],
    [lists.watchlists],
  );
  const { settings, trouble } = hand;
  return (
    <>
      <WatchlistsSection service={service} lists={lists} onDone={setConfirmation} />
      <ImportForm service={service} lists={shown} edit={edit} trouble={lists.trouble} />
      {settings && <MutedSection settings={settings} onChange={change} />}
      {settings && <TransferSection {...{ service, settings, lists, trouble }} onLoad={load} />}
      <button type="button" id="forget" onClick={forget} />
      <ConfirmationBar confirmation={confirmation} onGone={() => setConfirmation(undefined)} />
    </>
  );
}

function settingsStore(first: Settings) {
  let settings = first;
  let failing = false;
  const listening = new Set<() => void>();
  const answer = async (): Promise<Outcome<Settings>> => {
    await new Promise<void>((resume) => setImmediate(resume));
    return { ok: true, value: settings };
  };
  const change = (next: Settings) => {
    settings = next;
    for (const run of listening) run();
  };
  return {
    now: () => settings,
    change,
    /** Settings are not kept any more. */
    fail: () => {
      failing = true;
    },
    window: (): Pick<OptionsService, 'readSettings' | 'changeSettings' | 'onSettings'> => ({
      readSettings: answer,
      async changeSettings(patch, from = {}) {
        if (failing) return { ok: false, trouble: 'The disk is full.' };
        change(withDifference(settings, patch, from));
        return answer();
      },
      onSettings(run) {
        listening.add(run);
        return () => listening.delete(run);
      },
    }),
  };
}
