import { afterEach, expect, test, vi } from 'vitest';
import { EXAMPLE_CONTACT, isContact, secUserAgent } from '#lib/sec/user-agent.ts';
import config from '../../wxt.config.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['data@publisher.example', 'Lookthrough/1.2.3 data@publisher.example'],
  ['https://publisher.example/contact', 'Lookthrough/1.2.3 https://publisher.example/contact'],
  [undefined, 'Lookthrough/1.2.3 lookthrough@lookthrough.example'],
  ['', 'Lookthrough/1.2.3 lookthrough@lookthrough.example'],
  ['somebody', 'Lookthrough/1.2.3 lookthrough@lookthrough.example'],
  ['a@b.example\r\nCookie: x', 'Lookthrough/1.2.3 lookthrough@lookthrough.example'],
  ['a@b.example and more', 'Lookthrough/1.2.3 lookthrough@lookthrough.example'],
])('contact %j', (contact, said) => {
  expect(secUserAgent('1.2.3', contact)).toBe(said);
});

test('the address of nobody is no contact', () => {
  expect(isContact(EXAMPLE_CONTACT)).toBe(false);
  expect(isContact('data@publisher.example')).toBe(true);
});

test.each([undefined, '', 'somebody', EXAMPLE_CONTACT])(
  'with the contact %j nothing is packed for others',
  (contact) => {
    vi.stubEnv('WXT_SEC_CONTACT', contact);
    expect(pack).toThrow(/WXT_SEC_CONTACT/);
    vi.stubEnv('WXT_SEC_CONTACT', 'data@publisher.example');
    expect(pack).not.toThrow();
  },
);

/** What the builder does before it packs. */
function pack(): void {
  const hook: unknown = Reflect.get(config.hooks ?? {}, 'zip:start');
  if (typeof hook !== 'function') throw new Error('no hook');
  hook();
}
