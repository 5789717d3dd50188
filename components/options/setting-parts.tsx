import { memo, useCallback, useEffect } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import type { SettingsInHand } from '#components/settings/use-settings.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { ChangesSection } from './changes-section.tsx';
import type { Confirmation } from './confirmation.tsx';
import { DataSection } from './data-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { FeeDragSection } from './fee-drag-section.tsx';
import { GatesSection } from './gates-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { MutedSection } from './muted-section.tsx';
import type { OptionsService } from './options-service.ts';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TransferSection } from './transfer-section.tsx';
import { useForget } from './use-forget.ts';
import { useSettingChanges } from './use-setting-changes.ts';
import { useTransfer } from './use-transfer.ts';

/** Everything below the watchlists: fetched while those are drawn. */
export function SettingParts(props: {
  service: OptionsService;
  sites: readonly string[];
  hand: SettingsInHand;
  lists: WatchlistsInHand;
  /** The same function every time. */
  onDone: (confirmation: Confirmation) => void;
}) {
  const { service, sites, hand, lists, onDone } = props;
  const { settings, trouble, reload } = hand;
  const change = useSettingChanges(hand, onDone);
  const load = useTransfer({ hand, lists, onDone });
  const say = useCallback((text: string) => onDone({ text }), [onDone]);
  const forget = useForget({ service, hand, lists, onDone });
  const isPrivate = service.isPrivate();
  useAddressedPart(settings !== undefined);
  return (
    <>
      {trouble !== undefined && <Trouble message={trouble} onRetry={reload} />}
      <ChangesSection service={service} settings={settings} onChange={change} />
      {settings && <ChoiceParts {...{ service, sites, settings }} onChange={change} onSaid={say} />}
      <DataParts service={service} settings={settings} onChange={change} />
      <PrivacySection settings={settings} onChange={change} {...{ isPrivate, onForget: forget }} />
      {settings && <TransferSection {...{ service, settings, lists, trouble }} onLoad={load} />}
      <DiagnosticsSection service={service} />
    </>
  );
}

/** The part that the page's address names: the browser looked for it before it was here. */
function useAddressedPart(isHere: boolean): void {
  useEffect(() => {
    const id = location.hash.slice(1);
    if (isHere && id !== '') document.getElementById(id)?.scrollIntoView();
  }, [isHere]);
}

/** Drawn anew when a setting changed, not with every edit of a list. */
const ChoiceParts = memo(function ChoiceParts(props: {
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
