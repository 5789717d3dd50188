import type { Listings, SymbolSet } from './candidate.ts';
import { confirmCandidates } from './confirm-candidates.ts';
import { findCandidates } from './find-candidates.ts';
import type { Mention, PageText } from './page-text.ts';

/** Both stages in one place, for the command line and for tests. */
export function findMentions(
  page: PageText,
  symbols: SymbolSet,
  listings: Listings,
): readonly Mention[] {
  return confirmCandidates(findCandidates(page, symbols), listings).mentions;
}
