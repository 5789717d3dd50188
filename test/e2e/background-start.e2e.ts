import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { buildFolder } from '#lib/workshop/build/extension-build.ts';

/** Starts a built background against a browser that only notes who listens; answers what it had at once. */
function listenersAtOnce(browser: 'chrome' | 'firefox'): string[] {
  const noted: string[] = [];
  const api = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, key) => {
        if (key === 'addListener') return () => void noted.push(path);
        if (path === 'runtime' && key === 'id') return 'abcdef';
        if (path === 'runtime' && key === 'getURL')
          return (file: string) => `chrome-extension://abcdef${file}`;
        return api(path === '' ? String(key) : `${path}.${String(key)}`);
      },
    });
  const file = join(buildFolder({ browser, mode: 'production' }), 'background.js');
  const world = createContext({
    chrome: api(''),
    browser: api(''),
    console,
    URL,
    TextDecoder,
    setTimeout,
    clearTimeout,
    // Of the scope itself: errors that nobody caught.
    addEventListener: () => undefined,
  });
  new Script(readFileSync(file, 'utf8')).runInContext(world);
  // Read before anything that was started asynchronously could run.
  return [...noted];
}

test.each(['chrome', 'firefox'] as const)(
  'hardening 4: in %s every listener is there when the script has run once, before any await',
  (browser) => {
    expect(listenersAtOnce(browser).sort()).toEqual([
      'commands.onCommand',
      'contextMenus.onClicked',
      'notifications.onClicked',
      'omnibox.onInputChanged',
      'omnibox.onInputEntered',
      'permissions.onAdded',
      'permissions.onRemoved',
      'runtime.onInstalled',
      'runtime.onMessage',
      'runtime.onStartup',
      'runtime.onStartup',
    ]);
  },
);
