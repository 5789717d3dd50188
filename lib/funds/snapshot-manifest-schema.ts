import * as z from 'zod/mini';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const wholeNumber = z.int();
const text = z.string().check(z.minLength(1), z.maxLength(300));

/** `manifest.json` of a snapshot. By itself, because a woken background reads it and no row. */
export const snapshotManifestSchema = z.object({
  format: z.int(),
  /** Date of the newest data in the package, ISO; never the clock of the machine that built it. */
  builtOn: isoDate,
  sources: z.array(z.object({ name: text, from: isoDate, to: isoDate, funds: wholeNumber })),
  counts: z.object({
    funds: wholeNumber,
    fees: wholeNumber,
    holdings: wholeNumber,
    completeHoldings: wholeNumber,
    lines: wholeNumber,
    issuers: wholeNumber,
    trusts: wholeNumber,
  }),
  files: z.record(
    z.string(),
    z.object({
      bytes: wholeNumber,
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

export type SnapshotManifest = z.infer<typeof snapshotManifestSchema>;
