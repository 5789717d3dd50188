import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** Stands in for the whole web: a proxy that answers for every host from memory and lets nothing out. */
export interface FixtureServer {
  /** `127.0.0.1:PORT`, to be given to the browser as its proxy for http and https. */
  readonly proxy: string;
  /** What a GET of this address (`https://host/path`, query included only if given) answers. */
  serve(url: string, page: Fixture | string): void;
  /** Answers what no `serve` covers; undefined means 404. */
  serveRest(answer: (url: URL) => Fixture | undefined): void;
  /** Every address asked for so far, in order, without favicons and the browsers' own services. */
  readonly requests: readonly string[];
  /** The same with what the browser sent along. */
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

export interface Exchange {
  readonly url: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: IncomingMessage['headers'];
}

export interface Fixture {
  readonly body: string | Uint8Array;
  /** `text/html; charset=utf-8` unless given. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer starts. */
  readonly delayMs?: number;
  /** The connection is cut after so many bytes of the body. */
  readonly cutAfterBytes?: number;
}

/** Starts on a free port of the loopback interface, with a certificate made now and thrown away after. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const pages = new Map<string, Fixture>();
  const requests: string[] = [];
  const exchanges: Exchange[] = [];
  let rest: (url: URL) => Fixture | undefined = () => undefined;

  function answer(scheme: 'http' | 'https', request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    if (!isNoise(url)) {
      requests.push(url.href);
      const { method = '', headers } = request;
      exchanges.push({ url: url.href, method, headers });
    }
    if (url.pathname === '/favicon.ico') return send(response, { status: 204, body: '' });
    const page = pages.get(url.href) ?? pages.get(url.origin + url.pathname) ?? rest(url);
    send(response, page ?? { status: 404, body: `No fixture for ${url.href}` });
  }

  const certificate = await generate([{ name: 'commonName', value: 'fixtures.example' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const tls = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    (request, response) => answer('https', request, response),
  );
  const proxy = createHttpServer((request, response) => answer('http', request, response));
  const sockets = trackSockets([tls, proxy]);
  await Promise.all([listen(tls), listen(proxy)]);
  proxy.on('connect', (_request, socket: Duplex) => tunnel(socket, portOf(tls)));

  return {
    proxy: `127.0.0.1:${portOf(proxy)}`,
    serve: (url, page) =>
      pages.set(new URL(url).href, typeof page === 'string' ? { body: page } : page),
    serveRest: (next) => {
      rest = next;
    },
    requests,
    exchanges,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([tls, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** What browsers ask by themselves, with or without extensions. */
const BROWSER_SERVICES =
  /(^|\.)(googleapis\.com|gvt1\.com|accounts\.google\.com|mozilla\.(com|net|org)|firefox\.com)$/;

function isNoise(url: URL): boolean {
  return url.pathname.endsWith('/favicon.ico') || BROWSER_SERVICES.test(url.hostname);
}

function send(response: ServerResponse, page: Fixture): void {
  const go = () => {
    response.writeHead(page.status ?? 200, {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      ...page.headers,
    });
    if (page.cutAfterBytes === undefined) response.end(page.body);
    else cut(response, Buffer.from(page.body), page.cutAfterBytes);
  };
  if (page.delayMs) setTimeout(go, page.delayMs);
  else go();
}

/** Sends the start of a body and then ends the connection as a broken line would. */
function cut(response: ServerResponse, body: Buffer, bytes: number): void {
  response.write(body.subarray(0, bytes), () => response.socket?.destroy());
}

/** `CONNECT host:443`: whatever the host, the bytes go to our own TLS server. */
function tunnel(socket: Duplex, port: number): void {
  const inner = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    inner.pipe(socket);
    socket.pipe(inner);
  });
  inner.on('error', () => socket.destroy());
  socket.on('error', () => inner.destroy());
}

function trackSockets(servers: readonly Server[]): Set<Socket> {
  const sockets = new Set<Socket>();
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  return sockets;
}

function listen(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}
