import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type SettingsInHand, useSettings } from '#components/settings/use-settings.ts';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { type Confirmation, ConfirmationBar } from './confirmation.tsx';
import { OptionsNav } from './options-nav.tsx';
import { SearchWordsProvider, wordsOf } from './options-search.tsx';
import type { OptionsService } from './options-service.ts';
import { SearchedNothing } from './searched-nothing.tsx';
import { WatchlistsSection } from './watchlists-section.tsx';

/** Below the first screen: fetched while the first is drawn. */
const SettingParts = lazy(async () => ({
  default: (await import('./setting-parts.tsx')).SettingParts,
}));

/** The options page: everything on one page, every change kept at once, confirmed, and taken back if wanted. */
export function OptionsApp(props: {
  service: OptionsService;
  sites: readonly string[];
  /** Called with the settings when they are read and whenever they change; the same function every time. */
  onSettings: (settings: Settings) => void;
}) {
  const { service, sites, onSettings } = props;
  const hand = useSettings(service);
  const kept = hand.settings;
  useEffect(() => {
    if (kept) onSettings(kept);
  }, [kept, onSettings]);
  return (
    <Searched>
      <OptionsParts service={service} sites={sites} hand={hand} />
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
  const { opening } = useCommonWords();
  const lists = useWatchlists(service);
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const gone = useCallback(() => setConfirmation(undefined), []);
  return (
    <>
      <WatchlistsSection service={service} lists={lists} onDone={setConfirmation} />
      <Suspense fallback={<p className="muted">{opening}</p>}>
        <SettingParts {...{ service, sites, hand, lists }} onDone={setConfirmation} />
      </Suspense>
      <ConfirmationBar confirmation={confirmation} onGone={gone} />
    </>
  );
}
