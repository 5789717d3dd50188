import type { CandidateBatch } from '#lib/detect/candidate.ts';

/** Candidates that one question may carry (`MOST_CANDIDATES` of the messages; a test holds them equal). */
export const MOST_PER_QUESTION = 100;

/** A batch as questions of bounded size, each complete with its own excerpts. `offset` is the first candidate's index in the whole. */
export function splitBatch(
  batch: CandidateBatch,
): readonly { readonly batch: CandidateBatch; readonly offset: number }[] {
  const parts: { batch: CandidateBatch; offset: number }[] = [];
  for (let offset = 0; offset < batch.candidates.length; offset += MOST_PER_QUESTION) {
    const slice = batch.candidates.slice(offset, offset + MOST_PER_QUESTION);
    const used = [...new Set(slice.map((candidate) => candidate.excerpt))];
    parts.push({
      offset,
      batch: {
        page: batch.page,
        excerpts: used.flatMap((index) => batch.excerpts[index] ?? []),
        candidates: slice.map((c) => ({ ...c, excerpt: used.indexOf(c.excerpt) })),
      },
    });
  }
  return parts;
}
