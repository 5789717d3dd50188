import type { Candidate, Listings, SymbolSet } from '#lib/detect/candidate.ts';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { gatherEvidence } from '#lib/detect/gather-evidence.ts';
import { listedOnly } from '#lib/detect/listed-only.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import type { LabelledPage, Span } from './labelled-pages.ts';

/** A candidate of a labelled page with its evidence and the truth. */
export interface LabelledCandidate {
  readonly candidate: Candidate;
  readonly start: number;
  readonly end: number;
  readonly evidence: readonly EvidenceId[];
  readonly isHit: boolean;
  readonly isUnsure: boolean;
}

/** All candidates of a page with the labels they meet; addresses and languages left out on request. */
export function labelledCandidates(
  page: LabelledPage,
  { symbols, listings }: { readonly symbols: SymbolSet; readonly listings: Listings },
): LabelledCandidate[] {
  const { page: blocks, offsets } = plainTextBlocks(page);
  const batch = listedOnly(findCandidates(blocks, symbols), listings);
  const gathered = gatherEvidence(batch, listings);
  return batch.candidates.map((candidate, index) => {
    const offset = offsets[candidate.block] ?? 0;
    const span = {
      start: offset + candidate.start,
      end: offset + candidate.end,
      ticker: candidate.symbol,
    };
    return {
      candidate,
      ...span,
      evidence: gathered[index] ?? [],
      isHit: page.mentions.some((mention) => overlap(mention, span) && sameTicker(mention, span)),
      isUnsure: page.unsure.some((unsure) => overlap(unsure, span)),
    };
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameTicker(a: Span, b: Span): boolean {
  return a.ticker.toUpperCase().replace(/\..*$/, '') === b.ticker.replace(/\..*$/, '');
}
