import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { useOneAtATime } from '#components/answers/use-one-at-a-time.ts';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { Settings } from '#lib/settings/settings.ts';
import {
  readSettingsFile,
  type SettingsFileRead,
  settingsJson,
} from '#lib/settings/settings-file.ts';
import { type ListsRead, listsIn, listsJson } from '#lib/watchlists/lists-file.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { FileField } from './file-field.tsx';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';
import type { Loaded } from './use-transfer.ts';

/** Fetched with the first file: most readers never open one. */
const SettingsFilePreview = lazy(async () => ({
  default: (await import('./settings-file-preview.tsx')).SettingsFilePreview,
}));

interface OpenFile {
  readonly settings: SettingsFileRead;
  readonly lists: ListsRead | undefined;
}

/** All settings and lists as a file, and such a file taken in: previewed first, and taken back in one step. */
export function TransferSection(props: {
  service: OptionsService;
  settings: Settings;
  lists: WatchlistsInHand;
  /** Why the settings were not kept. */
  trouble: string | undefined;
  /** Takes in settings and lists of a file, with a way back. */
  onLoad: (settings: Settings, added: readonly Watchlist[]) => Promise<Loaded>;
}) {
  const { service, settings, lists, onLoad } = props;
  const { parts } = useOptionsWords();
  const { transfer: words } = useSettingWords();
  const [open, setOpen] = useState<OpenFile>();
  const [loaded, setLoaded] = useState<Loaded>();
  const once = useOneAtATime();
  const field = useId();

  async function load(file: File) {
    const text = await file.text().catch(() => '');
    show({ settings: readSettingsFile(text, settings), lists: listsIn(text) });
  }

  function show(file: OpenFile | undefined) {
    setOpen(file);
    setLoaded(undefined);
  }

  async function use({ settings: read, lists: own }: OpenFile) {
    if (read.kind !== 'read') return;
    const outcome = await onLoad(read.settings, own?.lists ?? []);
    if (outcome === 'loaded') show(undefined);
    else setLoaded(outcome);
  }

  const why = loaded === 'lists-refused' ? lists.trouble : props.trouble;
  // What is said of the file ends with it: the next trouble is another change's.
  useEffect(() => {
    if (why === undefined) setLoaded(undefined);
  }, [why]);

  function save() {
    const all: object = JSON.parse(listsJson(lists.watchlists?.lists ?? []));
    service.saveFile(`lookthrough-${words.file}.json`, settingsJson(settings, all));
  }

  return (
    <OptionsSection id="transfer" title={parts.transfer} lead={words.lead}>
      <div className="button-row">
        <button type="button" className="button" onClick={save}>
          {words.save}
        </button>
      </div>
      <div className="inline-form">
        <label htmlFor={field}>{words.load}</label>
        <p className="radio-note">{words.loadNote}</p>
        <FileField id={field} accept=".json,application/json" onFile={(file) => void load(file)} />
      </div>
      {open && (
        <Suspense>
          <SettingsFilePreview
            read={open.settings}
            now={settings}
            lists={open.lists}
            problem={loaded && [words.notLoaded, why].join(' ')}
            onUse={() => once(() => use(open))}
            onCancel={() => show(undefined)}
          />
        </Suspense>
      )}
    </OptionsSection>
  );
}
