/** Host names of match patterns as the reader's rules spell them: `https://*.finviz.com/*` is `finviz.com`. */
export function siteNames(patterns: readonly string[]): string[] {
  const hosts = patterns.map((pattern) =>
    pattern
      .replace(/^[^:]+:\/\//, '')
      .replace(/\/.*$/, '')
      .replace(/^\*\./, ''),
  );
  return [...new Set(hosts)].sort();
}
