import * as z from 'zod/mini';

import { hostSchema, settingsSchema, tickerSchema, wordSchema } from '#lib/settings/settings.ts';

/** One rule to silence something, and to take it back. */
export const muteSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ticker'), value: tickerSchema }),
  z.strictObject({ what: z.literal('word'), value: wordSchema }),
  z.strictObject({ what: z.literal('site'), value: hostSchema }),
]);

/** Any of the settings but the version; what is absent stays. */
export const settingsPatchSchema = z.exactPartial(z.omit(settingsSchema, { version: true }));
