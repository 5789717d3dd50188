import { messageOf } from '#lib/platform/report.ts';

/**
 * Reports surprises in a page: to its console, as warnings (the page's own errors stay its own), each cause
 * once. The background's reporter keeps a list for bug reports; a page must leave no trace, so this one does not.
 */
export function makePageReporter(): (doing: string, error: unknown) => void {
  const known = new Set<string>();
  return (doing, error) => {
    const cause = `Lookthrough, ${doing}: ${messageOf(error)}`;
    if (known.has(cause)) return;
    known.add(cause);
    console.warn(cause);
  };
}
