import { describe, expect, test } from 'vitest';
import {
  EVERYWHERE,
  grantedSites,
  patternOfSite,
  patternsOf,
  siteOf,
} from '#lib/page/granted-sites.ts';

const PACKAGED = ['https://*.finviz.com/*', 'https://www.reddit.com/r/*'];

describe('sites by the reader’s grant', () => {
  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['nothing beyond the list', PACKAGED, [], false],
    [
      'two sites',
      [...PACKAGED, 'https://*.b.example/*', 'https://*.a.example/*'],
      ['a.example', 'b.example'],
      false,
    ],
    [
      'hosts asked for other reasons are none',
      ['https://www.sec.gov/*', 'https://data.example/*'],
      [],
      false,
    ],
    ['everywhere', [EVERYWHERE], [], true],
    ['everywhere, as Firefox says it', ['<all_urls>'], [], true],
    ['a browser that widens the path', ['https://www.reddit.com/*'], [], false],
  ])('%s', (_, origins, hosts, everywhere) => {
    expect(grantedSites(origins, PACKAGED)).toEqual({ hosts, everywhere });
  });

  test('the script runs on each site and its subdomains, or everywhere', () => {
    expect(patternsOf({ hosts: ['a.example'], everywhere: false })).toEqual([
      'https://*.a.example/*',
    ]);
    expect(patternsOf({ hosts: ['a.example'], everywhere: true })).toEqual([EVERYWHERE]);
    expect(patternsOf({ hosts: [], everywhere: false })).toEqual([]);
  });

  test('a granted site is read back from its own pattern', () => {
    const site = siteOf('https://www.example.com/fund?x=1') ?? '';
    expect(grantedSites([patternOfSite(site)], PACKAGED).hosts).toEqual(['example.com']);
  });
});

describe('what a reader calls a site', () => {
  test.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['www.example.co.uk', 'example.co.uk'],
    ['https://news.example.com/a?b#c', 'news.example.com'],
    ['example.com:8443', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s', (text, site) => {
    expect(siteOf(text)).toBe(site);
  });

  test.each([
    '',
    'example',
    'http://example.com',
    'chrome://extensions',
    'file:///home',
    '127.0.0.1',
    '*.com',
    'https://*/*',
    'a b.com',
    '<all_urls>',
    'user@',
    '.com',
  ])('%j is none', (text) => {
    expect(siteOf(text)).toBeUndefined();
  });
});
