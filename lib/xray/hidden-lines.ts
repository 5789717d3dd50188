import type { PartialList } from '#lib/metrics/look-through.ts';

/**
 * What ten-line lists leave open about companies: no issuer has more than two lines in a fund (GOOGL and
 * GOOG), and no unlisted line is larger than the smallest one listed. Weights are fractions of the list.
 */
export interface HiddenLines {
  /** Unlisted weight in all. */
  readonly total: number;
  /** The most that unlisted lines can add to one company. */
  readonly mostOf: (issuerId: number | undefined) => number;
  /** The most that a company can weigh of which no fund lists a line. */
  readonly mostUnseen: number;
  /** The most that unlisted lines of these companies can weigh together. */
  readonly mostOfAll: (issuerIds: readonly number[]) => number;
}

const LINES_PER_ISSUER = 2;

export function hiddenLinesOf(lists: readonly PartialList[]): HiddenLines {
  let total = 0;
  let mostUnseen = 0;
  const less = new Map<number, number>();
  for (const list of lists) {
    total += list.unlisted;
    const unseen = roomFor(list, LINES_PER_ISSUER);
    mostUnseen += unseen;
    for (const [issuerId, lines] of list.lineCounts) {
      const room = roomFor(list, LINES_PER_ISSUER - lines);
      less.set(issuerId, (less.get(issuerId) ?? 0) + unseen - room);
    }
  }
  return {
    total,
    mostUnseen,
    mostOf: (issuerId) =>
      issuerId === undefined ? 0 : Math.max(0, mostUnseen - (less.get(issuerId) ?? 0)),
    mostOfAll: (issuerIds) =>
      lists.reduce((sum, list) => {
        const free = issuerIds.reduce(
          (lines, id) => lines + Math.max(0, LINES_PER_ISSUER - (list.lineCounts.get(id) ?? 0)),
          0,
        );
        return sum + roomFor(list, free);
      }, 0),
  };
}

/** The most that `lines` unlisted lines of one list can weigh together. */
function roomFor({ unlisted, lineLimit }: PartialList, lines: number): number {
  return Math.min(unlisted, lineLimit * Math.max(0, lines));
}
