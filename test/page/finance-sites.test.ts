import { expect, test } from 'vitest';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';

test('each site is a secure match pattern, listed once', () => {
  for (const pattern of FINANCE_SITE_PATTERNS) {
    expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w*/-]*\*$/);
  }
  expect(new Set(FINANCE_SITE_PATTERNS).size).toBe(FINANCE_SITE_PATTERNS.length);
});

test('no pattern covers a whole top-level domain or every site', () => {
  const hosts = FINANCE_SITE_PATTERNS.map((pattern) => new URL(pattern.replace('*.', '')).host);
  for (const host of hosts) expect(host.split('.').length).toBeGreaterThanOrEqual(2);
});
