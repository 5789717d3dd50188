import * as z from 'zod/mini';
import {
  contrastSchema,
  densitySchema,
  themeSchema,
  tickerSchema,
} from '#lib/settings/settings.ts';

/** `SiteSettings` of `lib/settings/site-settings.ts`; a test holds the two together. */
export const siteSettingsSchema = z.object({
  on: z.boolean(),
  density: densitySchema,
  theme: themeSchema,
  contrast: contrastSchema,
  strip: z.boolean(),
  alwaysMark: z.array(tickerSchema),
  marking: z.string().check(z.maxLength(60)),
});
