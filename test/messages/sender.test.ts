import { describe, expect, test } from 'vitest';
import { callerOf, type SenderFacts } from '#lib/messages/sender.ts';

const OWN = { id: 'abcdef', origin: 'chrome-extension://abcdef' };
const page = (url: string, more: Partial<SenderFacts> = {}): SenderFacts => ({
  id: 'abcdef',
  url,
  tab: { id: 7 },
  frameId: 0,
  ...more,
});

describe('who sent a message', () => {
  const cases: readonly [string, SenderFacts, string | undefined][] = [
    ['content script of a page', page('https://etfdb.com/etf/AIQ/'), 'page'],
    [
      'content script with an origin',
      page('https://etfdb.com/x', { origin: 'https://etfdb.com' }),
      'page',
    ],
    ['content script of a sandboxed page', page('https://etfdb.com/x', { origin: 'null' }), 'page'],
    ['popup', { id: 'abcdef', url: 'chrome-extension://abcdef/popup.html' }, 'own'],
    [
      'options in a tab',
      page('chrome-extension://abcdef/options.html', { origin: OWN.origin }),
      'own',
    ],
    ['our background', { id: 'abcdef' }, 'background'],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, undefined],
    [
      'another extension with our address',
      { id: 'other', url: 'chrome-extension://abcdef/popup.html' },
      undefined,
    ],
    ['no id at all', { url: 'https://etfdb.com/' }, undefined],
    ['a frame inside a page', page('https://ads.example/', { frameId: 3 }), undefined],
    [
      'a web page that claims our address',
      page('chrome-extension://abcdef/popup.html', { origin: 'https://evil.example' }),
      undefined,
    ],
    [
      'an address that only begins like ours',
      page('chrome-extension://abcdefg/popup.html'),
      undefined,
    ],
    [
      'a page whose origin is another',
      page('https://etfdb.com/', { origin: 'https://evil.example' }),
      undefined,
    ],
    ['a file', page('file:///home/me/page.html'), undefined],
    ['a tab without an address', { id: 'abcdef', tab: { id: 7 }, frameId: 0 }, undefined],
    ['a page without a tab', { id: 'abcdef', url: 'https://etfdb.com/', frameId: 0 }, undefined],
    ['no address worth the name', page('http://['), undefined],
  ];
  test.each(cases)('%s', (_, sender, kind) => {
    expect(callerOf(sender, OWN)?.kind).toBe(kind);
  });

  test('a page is known by its host, frame and tab, and whether its window is private', () => {
    const sender = page('https://www.etfdb.com/etf/AIQ/?utm=1', {
      tab: { id: 7, incognito: true },
    });
    expect(callerOf(sender, OWN)).toEqual({
      kind: 'page',
      host: 'www.etfdb.com',
      origin: 'https://www.etfdb.com',
      tabId: 7,
      frameId: 0,
      isPrivate: true,
    });
  });
});
