import * as z from 'zod/mini';
import { densitySchema, themeSchema, tickerSchema, wordSchema } from '#lib/settings/settings.ts';

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
