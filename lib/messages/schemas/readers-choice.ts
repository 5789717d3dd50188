import * as z from 'zod/mini';
import {
  densitySchema,
  hostSchema,
  settingsSchema,
  themeSchema,
  tickerSchema,
  wordSchema,
} from '#lib/settings/settings.ts';

/** `SiteSettings` of `lib/settings/site-settings.ts`; a test holds the two together. */
export const siteSettingsSchema = z.object({
  on: z.boolean(),
  density: densitySchema,
  theme: themeSchema,
  strip: z.boolean(),
  mutedTickers: z.array(tickerSchema),
  mutedWords: z.array(wordSchema),
  alwaysMark: z.array(tickerSchema),
  badges: z.string().check(z.maxLength(60)),
});

/** One rule to silence something, and to take it back. */
export const muteSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ticker'), value: tickerSchema }),
  z.strictObject({ what: z.literal('word'), value: wordSchema }),
  z.strictObject({ what: z.literal('site'), value: hostSchema }),
]);

/** Any of the settings but the version; what is absent stays. */
export const settingsPatchSchema = z.exactPartial(z.omit(settingsSchema, { version: true }));
