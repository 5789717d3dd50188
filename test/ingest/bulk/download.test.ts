import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataSetFiles, quartersOf } from '#lib/ingest/bulk/data-set-addresses.ts';
import { BulkProblem } from '#lib/ingest/bulk/data-sets.ts';
import { type Download, downloadDataSets } from '#lib/ingest/bulk/download-data-sets.ts';
import { politeFetch } from '#lib/ingest/bulk/polite-fetch.ts';

const BODY = Buffer.from('0123456789'.repeat(2000));
const FILES = [
  { name: 'a.zip', path: '/a.zip', isOptional: false },
  { name: 'b.zip', path: '/b.zip', isOptional: true },
];

let folder: string;
let server: Server;
let base: string;
let seen: { method: string; url: string; headers: IncomingMessage['headers'] }[];
let slept: number[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

/** A web server as it should be: length, ETag, ranges. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  const isRest = range !== undefined && request.headers['if-range'] === '"one"';
  const body = isRest ? BODY.subarray(Number(range)) : BODY;
  response.writeHead(isRest ? 206 : 200, { 'content-length': body.length, etag: '"one"' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-download-'));
  seen = [];
  slept = [];
  answer = serve;
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function download(more: Partial<Download> = {}, userAgent = 'Example data@example.org') {
  let time = 0;
  const network = {
    fetch,
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
  return {
    ...{ folder, base, files: FILES, freeBytes: async () => 1e9 },
    ...{ progress: () => undefined, say: () => undefined },
    fetch: politeFetch(network, userAgent, new AbortController().signal),
    ...more,
  } satisfies Download;
}

/** Resolves once the file holds something: what waits in sockets is lost when the line is cut. */
async function arrived(path: string): Promise<void> {
  for (;;) {
    const found = await stat(path).catch(() => undefined);
    if (found && found.size > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('download of data sets', () => {
  test('declares itself, starts two requests a second, records checksums', async () => {
    const steps: number[] = [];
    await downloadDataSets(download({ progress: (done) => void steps.push(done) }));
    expect(await readFile(join(folder, 'a.zip'))).toEqual(BODY);
    expect(new Set(seen.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Example data@example.org']),
    );
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'HEAD /a.zip',
      'HEAD /b.zip',
      'GET /a.zip',
      'GET /b.zip',
    ]);
    expect(slept).toEqual([500, 500, 500]);
    expect(steps.at(-1)).toBe(2 * BODY.length);
    const checksums = JSON.parse(await readFile(join(folder, 'checksums.json'), 'utf8'));
    expect(checksums['a.zip']).toMatchObject({ bytes: BODY.length, version: '"one"' });
    expect(checksums['a.zip'].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('what is there and sound is not fetched again; a damaged file is', async () => {
    await downloadDataSets(download());
    await writeFile(join(folder, 'b.zip'), Buffer.alloc(BODY.length, 'x'));
    seen.length = 0;
    await downloadDataSets(download());
    expect(seen.filter(({ method }) => method === 'GET').map(({ url }) => url)).toEqual(['/b.zip']);
    expect(await readFile(join(folder, 'b.zip'))).toEqual(BODY);
  });

  test('a broken transfer says so, and the next run continues it with Range', async () => {
    answer = (request, response) => {
      if (request.method === 'HEAD') return serve(request, response);
      response.writeHead(200, { 'content-length': BODY.length, etag: '"one"' });
      response.write(BODY.subarray(0, 5000));
      void arrived(join(folder, 'a.zip.part')).then(() => response.destroy());
    };
    await expect(downloadDataSets(download())).rejects.toThrow(/run again to continue/);
    const { size } = await stat(join(folder, 'a.zip.part'));
    expect(size).toBeGreaterThan(0);
    answer = serve;
    seen.length = 0;
    await downloadDataSets(download());
    const get = seen.find(({ method }) => method === 'GET')!;
    expect(get.headers).toMatchObject({ range: `bytes=${size}-`, 'if-range': '"one"' });
    expect(await readFile(join(folder, 'a.zip'))).toEqual(BODY);
  });

  test('a part of another version is thrown away', async () => {
    await writeFile(join(folder, 'a.zip.part'), 'old');
    await writeFile(join(folder, 'a.zip.part.version'), '"zero"');
    await downloadDataSets(download());
    expect(await readFile(join(folder, 'a.zip'))).toEqual(BODY);
  });

  test('waits when the server is busy, as long as it asks', async () => {
    let busy = 1;
    answer = (request, response) => {
      if (busy-- <= 0) return serve(request, response);
      response.writeHead(503, { 'retry-after': '7' });
      response.end();
    };
    await downloadDataSets(download());
    expect(slept).toContain(7000);
  });

  test.each([undefined, '', 'Mozilla/5.0', 'data@example.org'])(
    'User-Agent %j names nobody: no request leaves',
    (userAgent) => {
      const network = { fetch, now: () => 0, sleep: async () => undefined };
      expect(() => politeFetch(network, userAgent, new AbortController().signal)).toThrow(
        /LOOKTHROUGH_SEC_USER_AGENT/,
      );
      expect(seen).toEqual([]);
    },
  );

  test('a refusal is not tried again', async () => {
    answer = (_, response) => void response.writeHead(403).end();
    await expect(downloadDataSets(download())).rejects.toThrow(/refused \(403\)/);
    expect(seen).toHaveLength(1);
  });

  test('too small a disk is seen before the first file', async () => {
    const full = download({ freeBytes: async () => 1000 });
    await expect(downloadDataSets(full)).rejects.toThrow(BulkProblem);
    expect(seen.every(({ method }) => method === 'HEAD')).toBe(true);
  });

  test('what is not published: left out where that is usual, else one line a file', async () => {
    answer = (request, response) => {
      if (request.url === '/b.zip') return void response.writeHead(404).end();
      serve(request, response);
    };
    await downloadDataSets(download());
    answer = (_, response) => void response.writeHead(404).end();
    await expect(downloadDataSets(download())).rejects.toThrow('/a.zip: HTTP 404');
  });
});

describe('addresses', () => {
  test('a range of quarters over the new year', () => {
    expect(quartersOf('2025q3..2026q2')).toEqual(['2025q3', '2025q4', '2026q1', '2026q2']);
    expect(quartersOf('2026q2')).toEqual(['2026q2']);
  });

  test.each(['', '2026', '2026q5', '2026q2..2026q1', '2026q1-2026q2'])('%j is no range', (text) => {
    expect(quartersOf(text)).toBeUndefined();
  });

  test('every set of a quarter and both ticker maps, below /files/', () => {
    const files = dataSetFiles(['2026q1']);
    expect(files.map(({ name }) => name)).toEqual([
      'company_tickers_mf.json',
      'company_tickers.json',
      '2026q1_ncen.zip',
      'individual_security_2026_q1.zip',
      '2026q1_rr1.zip',
      '2026q1_nport.zip',
    ]);
    expect(files.every(({ path }) => path.startsWith('/files/'))).toBe(true);
  });
});
