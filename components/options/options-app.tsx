import { useCallback, useEffect, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { type Confirmation, ConfirmationBar } from './confirmation.tsx';
import { DataSection } from './data-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { FeeDragSection } from './fee-drag-section.tsx';
import { MutedSection } from './muted-section.tsx';
import { OptionsNav } from './options-nav.tsx';
import type { OptionsService, SettingsPatch } from './options-service.ts';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { type SettingsInHand, useSettings } from './use-settings.ts';
import { WatchlistsSection } from './watchlists-section.tsx';

/** The options page: everything on one page, every change kept at once and confirmed. */
export function OptionsApp(props: {
  service: OptionsService;
  sites: readonly string[];
  /** Called with the settings when they are read and whenever they change; the same function every time. */
  onSettings: (settings: Settings) => void;
}) {
  const { service, sites, onSettings } = props;
  const settings = useSettings(service);
  const lists = useWatchlists(service);
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const kept = settings.settings;
  useEffect(() => {
    if (kept) onSettings(kept);
  }, [kept, onSettings]);
  const gone = useCallback(() => setConfirmation(undefined), []);

  async function change(patch: SettingsPatch, said: string) {
    if (await settings.change(patch)) setConfirmation({ text: said });
  }

  async function wipe(what: 'cache' | 'everything') {
    const outcome = await service.wipe(what);
    setConfirmation({ text: outcome.ok ? 'Forgotten' : outcome.trouble });
    settings.reload();
    lists.reload();
  }

  return (
    <div className="options">
      <OptionsNav />
      <main className="options-main">
        <WatchlistsSection service={service} lists={lists} onDone={setConfirmation} />
        <SettingsSections
          hand={settings}
          sites={sites}
          onChange={(patch, said) => void change(patch, said)}
        />
        <DataSection service={service} />
        <PrivacySection onWipe={(what) => void wipe(what)} />
      </main>
      <ConfirmationBar confirmation={confirmation} onGone={gone} />
    </div>
  );
}

function SettingsSections(props: {
  hand: SettingsInHand;
  sites: readonly string[];
  onChange: (patch: SettingsPatch, said: string) => void;
}) {
  const { hand, sites, onChange } = props;
  const { settings, trouble, reload } = hand;
  return (
    <>
      {trouble !== undefined && <Trouble message={trouble} onRetry={reload} />}
      {settings && (
        <>
          <DisplaySection settings={settings} onChange={onChange} />
          <SitesSection sites={sites} settings={settings} onChange={onChange} />
          <MutedSection settings={settings} onChange={onChange} />
          <FeeDragSection settings={settings} onChange={onChange} />
        </>
      )}
    </>
  );
}
