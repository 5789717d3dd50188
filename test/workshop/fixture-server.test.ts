import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FixtureServer, startFixtureServer } from '#lib/workshop/browsers/fixture-server.ts';

let server: FixtureServer;
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(() => server.close());

/** GET through the proxy over TLS, as a browser does: CONNECT first, then HTTP inside. */
async function getSecure(host: string, path: string): Promise<string> {
  const [address, port] = server.proxy.split(':');
  const tunnel = request({ host: address, port, method: 'CONNECT', path: `${host}:443` });
  tunnel.end();
  const socket = await new Promise<import('node:net').Socket>((done) =>
    tunnel.once('connect', (_response, connected) => done(connected)),
  );
  const secure = connectTls({ socket, servername: host, rejectUnauthorized: false });
  secure.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(secure);
}

test('answers for any host over https with what was put there', async () => {
  server.serve('https://finance.yahoo.com/quote/AIQ', '<p>AIQ</p>');
  const answer = await getSecure('finance.yahoo.com', '/quote/AIQ?p=1');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('<p>AIQ</p>');
});

test('what is not there is a 404, also on the network outside', async () => {
  expect(await getSecure('www.sec.gov', '/')).toMatch(/^HTTP\/1\.1 404 /);
});

test('remembers what was asked, without the browsers’ own services', async () => {
  await getSecure('example.com', '/a');
  await getSecure('update.googleapis.com', '/service');
  await getSecure('example.com', '/favicon.ico');
  expect(server.requests).toEqual(['https://example.com/a']);
});
