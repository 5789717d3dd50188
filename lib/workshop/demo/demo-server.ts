import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';

const DEMO_FOLDER = join(PROJECT_ROOT, 'test', 'demo');
const DEMO_PAGES = ['article.html', 'table.html', 'quote.html', 'thread.html'];

/**
 * A saved page is shown as it was saved: its scripts would redraw it or leave. Style sheets and pictures
 * may come from where they lie.
 */
const SAVED_PAGE_POLICY =
  "script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'";

export interface DemoServer {
  /** Addresses of the pages, in order. */
  readonly urls: readonly string[];
  close(): void;
}

/** Serves our demo pages, or one saved page instead, on a free port of this machine. */
export async function serveDemo(savedPage?: string): Promise<DemoServer> {
  const files = savedPage ? [savedPage] : DEMO_PAGES.map((name) => join(DEMO_FOLDER, name));
  const pages = new Map(files.map((file) => [`/${encodeURI(basename(file))}`, readFileSync(file)]));
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(savedPage && { 'content-security-policy': SAVED_PAGE_POLICY }),
    });
    response.end(page ?? 'no such demo page');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    urls: [...pages.keys()].map((path) => `http://localhost:${port}${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
