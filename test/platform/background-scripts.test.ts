import { afterEach, expect, test, vi } from 'vitest';
import { registerBackgroundScripts } from '#lib/platform/background-scripts.ts';

/** A worker's global scope, as far as it is asked: what was imported, and who waits for the installation. */
function inWorker(importScripts: (file: string) => void) {
  const listeners: (() => void)[] = [];
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'install') listeners.push(listener);
  });
  return { install: () => listeners.forEach((listener) => void listener()) };
}

afterEach(() => vi.unstubAllGlobals());

test('a service worker imports every script while it is installed, and none before it is needed', () => {
  const imported: string[] = [];
  const worker = inWorker((file) => imported.push(file));
  registerBackgroundScripts(['/a.js', '/b.js']);
  expect(imported).toEqual([]);
  worker.install();
  expect(imported).toEqual(['/a.js', '/b.js']);
});

test('a script runs once for all who need it; one that failed is tried again', async () => {
  const imported: string[] = [];
  let isDown = true;
  inWorker((file) => {
    if (isDown) throw new Error('network error');
    imported.push(file);
  });
  const scripts = registerBackgroundScripts(['/a.js']);
  await expect(scripts.load('/a.js')).rejects.toThrow('network error');
  isDown = false;
  await Promise.all([scripts.load('/a.js'), scripts.load('/a.js')]);
  await scripts.load('/a.js');
  expect(imported).toEqual(['/a.js']);
});

test('an event page is given a script element', async () => {
  const added: { src: string; onload: () => void }[] = [];
  vi.stubGlobal('document', {
    createElement: () => {
      const element = { src: '', onload: (): void => undefined, addEventListener: vi.fn() };
      element.addEventListener.mockImplementation((name: string, listener: () => void) => {
        if (name === 'load') element.onload = listener;
      });
      return element;
    },
    head: {
      append: (element: (typeof added)[number]) => {
        added.push(element);
        element.onload();
      },
    },
  });
  await registerBackgroundScripts(['/a.js']).load('/a.js');
  expect(added.map(({ src }) => src)).toEqual(['/a.js']);
});
