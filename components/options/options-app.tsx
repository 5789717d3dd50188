import {
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { ChangesSection } from './changes-section.tsx';
import { type Confirmation, ConfirmationBar } from './confirmation.tsx';
import { DataSection } from './data-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { FeeDragSection } from './fee-drag-section.tsx';
import { GatesSection } from './gates-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { MutedSection } from './muted-section.tsx';
import { OptionsNav } from './options-nav.tsx';
import { SearchWordsProvider, wordsOf } from './options-search.tsx';
import type { OptionsService, SettingsPatch } from './options-service.ts';
import { PrivacySection } from './privacy-section.tsx';
import { SearchedNothing } from './searched-nothing.tsx';
import { SitesSection } from './sites-section.tsx';
import { TransferSection } from './transfer-section.tsx';
import { useForget } from './use-forget.ts';
import { useSettingChanges } from './use-setting-changes.ts';
import { type SettingsInHand, useSettings } from './use-settings.ts';
import { WatchlistsSection } from './watchlists-section.tsx';

/** The options page: everything on one page, every change kept at once, confirmed, and taken back if wanted. */
export function OptionsApp(props: {
  service: OptionsService;
  sites: readonly string[];
  /** Called with the settings when they are read and whenever they change; the same function every time. */
  onSettings: (settings: Settings) => void;
}) {
  const { service, sites, onSettings } = props;
  const settings = useSettings(service);
  const kept = settings.settings;
  useEffect(() => {
    if (kept) onSettings(kept);
  }, [kept, onSettings]);
  return (
    <Searched>
      <OptionsParts service={service} sites={sites} hand={settings} />
    </Searched>
  );
}

/** The page's head with its search; the parts below know what is looked for. */
function Searched({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState('');
  const settled = useDeferredValue(query);
  const words = useMemo(() => wordsOf(settled), [settled]);
  return (
    <SearchWordsProvider value={words}>
      <div className="options">
        <OptionsNav query={query} onQuery={setQuery} />
        <main className="options-main">
          {children}
          <SearchedNothing query={settled} />
        </main>
      </div>
    </SearchWordsProvider>
  );
}

function OptionsParts(props: {
  service: OptionsService;
  sites: readonly string[];
  hand: SettingsInHand;
}) {
  const { service, sites, hand } = props;
  const { settings, trouble, reload } = hand;
  const lists = useWatchlists(service);
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const gone = useCallback(() => setConfirmation(undefined), []);
  const { change, replace } = useSettingChanges(hand, setConfirmation);
  const say = useCallback((text: string) => setConfirmation({ text }), []);
  const forget = useForget({ service, hand, lists, onDone: setConfirmation });
  return (
    <>
      <WatchlistsSection service={service} lists={lists} onDone={setConfirmation} />
      {trouble !== undefined && <Trouble message={trouble} onRetry={reload} />}
      <ChangesSection service={service} settings={settings} onChange={change} />
      {settings && (
        <SettingParts {...{ service, sites, settings }} onChange={change} onSaid={say} />
      )}
      <DataParts service={service} settings={settings} onChange={change} />
      <PrivacySection settings={settings} onChange={change} onForget={forget} />
      {settings && (
        <TransferSection service={service} settings={settings} lists={lists} onReplace={replace} />
      )}
      <DiagnosticsSection service={service} />
      <ConfirmationBar confirmation={confirmation} onGone={gone} />
    </>
  );
}

/** Drawn anew when a setting changed, not with every edit of a list. */
const SettingParts = memo(function SettingParts(props: {
  service: OptionsService;
  sites: readonly string[];
  settings: Settings;
  onChange: (patch: SettingsPatch, said: string) => void;
  onSaid: (text: string) => void;
}) {
  const { service, sites, settings, onChange, onSaid } = props;
  return (
    <>
      <DisplaySection settings={settings} onChange={onChange} />
      <LookSection settings={settings} onChange={onChange} />
      <SitesSection {...{ service, sites, settings, onChange, onSaid }} />
      <MutedSection settings={settings} onChange={onChange} />
      <GatesSection settings={settings} onChange={onChange} />
      <FeeDragSection settings={settings} onChange={onChange} />
    </>
  );
});

/** The same for what belongs to the browser and the package. */
const DataParts = memo(function DataParts(props: {
  service: OptionsService;
  settings: Settings | undefined;
  onChange: (patch: SettingsPatch, said: string) => void;
}) {
  return (
    <>
      <KeysSection service={props.service} />
      <DataSection {...props} />
    </>
  );
});
