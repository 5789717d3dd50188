import type { SettingsService } from '#components/settings/settings-service.ts';
import { ask } from '#lib/messages/ask.ts';
import { onKept } from '#lib/platform/own-channel.ts';
import { outcomeOf } from './outcome-of.ts';

/** The reader's settings, kept by the background. */
export const settingsService: SettingsService = {
  readSettings: async () => outcomeOf(await ask('readSettings', {})),
  changeSettings: async (patch, from) =>
    outcomeOf(await ask('changeSettings', { patch, ...(from && { from }) })),
  onSettings: (run) => onKept('settings', run),
};
