import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';

/** One of our demo pages, as it is served. */
export function demoPage(name: 'article' | 'table' | 'quote' | 'thread'): string {
  return readFileSync(join(PROJECT_ROOT, 'test', 'demo', `${name}.html`), 'utf8');
}
