import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import type { LatestTrouble } from '#lib/funds/latest.ts';

/** Expected trouble while asking SEC. */
export class SecProblem extends Error {
  override readonly name = 'SecProblem';
  readonly trouble: LatestTrouble | { readonly kind: 'missing' };

  constructor(trouble: SecProblem['trouble'], detail: string) {
    super(detail);
    this.trouble = trouble;
  }
}

/** What a document's own fault means for the reader. A refusal page is dealt with by the client. */
export function troubleOfFiling({ kind }: FilingProblem): LatestTrouble {
  switch (kind) {
    case 'wrong-fund':
      return { kind: 'wrong-fund' };
    case 'too-large':
      return { kind: 'too-large' };
    case 'truncated':
    case 'empty':
      return { kind: 'cut' };
    default:
      return { kind: 'not-a-filing' };
  }
}

/** Expected trouble as plain data; a surprise is `undefined` and belongs to the reporter. */
export function troubleOf(error: unknown): LatestTrouble | undefined {
  if (error instanceof FilingProblem) return troubleOfFiling(error);
  if (!(error instanceof SecProblem)) return undefined;
  return error.trouble.kind === 'missing' ? { kind: 'not-found' } : error.trouble;
}
