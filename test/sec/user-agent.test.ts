import { expect, test } from 'vitest';
import { secUserAgent } from '#lib/sec/user-agent.ts';

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
