import * as z from 'zod/mini';
import {
  type ChangeEntry,
  changeEntrySchema,
  type FundChange,
  type FundDigest,
  fundDigestSchema,
} from '#lib/funds/fund-digest.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { RecordStore } from './record-store.ts';

/** What changed of the funds in the reader's lists, since they are there. */
export interface ChangeLog {
  /**
   * Compares the watched funds with what was kept of them, keeps what changed, and what they are now.
   * A fund seen for the first time is only kept; one that is watched no longer is forgotten.
   *
   * @returns the entries of this look
   */
  readonly look: (watched: readonly FundKey[], parts: LookParts) => Promise<readonly ChangeEntry[]>;
  /** Latest first. */
  readonly entries: () => Promise<readonly ChangeEntry[]>;
  readonly markSeen: () => Promise<void>;
}

export interface LookParts {
  /** Day of the reader, ISO. */
  readonly today: string;
  /** Which data a fund's facts are from now; a fund whose digest has this stamp is not looked at again. */
  readonly stampOf: (fund: FundKey) => Promise<string>;
  /** `unavailable`: cannot be said now, so nothing is concluded. */
  readonly digestOf: (
    fund: FundKey,
    stamp: string,
  ) => Promise<FundDigest | 'not-in-data' | 'unavailable'>;
  readonly compare: (before: FundDigest, after: FundDigest) => readonly FundChange[];
  readonly gone: (fund: FundKey, before: FundDigest) => FundChange;
}

const DIGESTS = 'digests';
const CHANGES = 'changes';
/** Years of quarterly filings of a long list; older ones go. */
const MOST_ENTRIES = 300;

const digestsSchema = z.object({
  version: z.literal(1),
  funds: z.record(z.string(), fundDigestSchema),
});
const changesSchema = z.object({ version: z.literal(1), entries: z.array(changeEntrySchema) });

export function makeChangeLog(store: RecordStore): ChangeLog {
  async function digests(): Promise<ReadonlyMap<string, FundDigest>> {
    const stored = digestsSchema.safeParse(await store.read(DIGESTS));
    // Damage costs one comparison: the funds are kept anew as they are.
    return new Map(stored.success ? Object.entries(stored.data.funds) : []);
  }

  return {
    async look(watched, parts) {
      const before = await digests();
      const after = new Map<string, FundDigest>();
      const found: ChangeEntry[] = [];
      for (const fund of watched) {
        const looked = await lookAt(fund, before.get(fundKeyText(fund)), parts);
        if (looked.digest) after.set(fundKeyText(fund), looked.digest);
        if (looked.entry) found.push(looked.entry);
      }
      // The digests last: ended between the two, the next look finds the same changes once more, and none is lost.
      if (found.length > 0) {
        await store.update(CHANGES, (old) => {
          const known = entriesOf(old);
          const added = found.filter((entry) => !isLatestUnseen(entry, known));
          return { version: 1, entries: [...added, ...known].slice(0, MOST_ENTRIES) };
        });
      }
      if (!isSame(before, after)) {
        const funds = Object.fromEntries(after);
        await store.update(DIGESTS, () => ({ version: 1, funds }));
      }
      return found;
    },
    entries: async () => entriesOf(await store.read(CHANGES)),
    async markSeen() {
      await store.update(CHANGES, (old) => {
        const entries = entriesOf(old);
        if (entries.length === 0) return old;
        return { version: 1, entries: entries.map((entry) => ({ ...entry, seen: true })) };
      });
    },
  };
}

async function lookAt(
  fund: FundKey,
  before: FundDigest | undefined,
  parts: LookParts,
): Promise<{ readonly digest?: FundDigest; readonly entry?: ChangeEntry }> {
  const stamp = await parts.stampOf(fund);
  if (before?.stamp === stamp) return { digest: before };
  const after = await parts.digestOf(fund, stamp);
  if (after === 'unavailable') return before ? { digest: before } : {};
  if (before === undefined) return after === 'not-in-data' ? {} : { digest: after };
  const isGone = after === 'not-in-data';
  const changes = isGone ? [parts.gone(fund, before)] : parts.compare(before, after);
  // A fund that is gone is said once: without its digest the next look knows nothing of it.
  const digest = isGone ? {} : { digest: after };
  if (changes.length === 0) return digest;
  const { ticker, market } = fund;
  const asOf = isGone ? undefined : after.holdingsAsOf;
  return {
    ...digest,
    entry: {
      on: parts.today,
      ticker,
      market,
      name: isGone ? before.name : after.name,
      changes: [...changes],
      seen: false,
      ...(asOf !== undefined && { holdingsAsOf: asOf }),
    },
  };
}

function entriesOf(stored: unknown): readonly ChangeEntry[] {
  const read = changesSchema.safeParse(stored);
  return read.success ? read.data.entries : [];
}

/** Whether an earlier look, ended before it was done, has entered it: what that fund's latest entry says, and not seen. */
function isLatestUnseen(entry: ChangeEntry, known: readonly ChangeEntry[]): boolean {
  const latest = known.find((each) => fundKeyText(each) === fundKeyText(entry));
  return latest?.seen === false && changesText(latest) === changesText(entry);
}

function changesText({ changes }: ChangeEntry): string {
  return JSON.stringify(changes.map(({ what, before, after }) => [what, before, after]));
}

function isSame(a: ReadonlyMap<string, FundDigest>, b: ReadonlyMap<string, FundDigest>): boolean {
  return a.size === b.size && [...b].every(([key, digest]) => a.get(key) === digest);
}
