import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { FINANCE_SITE_PATTERNS } from './lib/page/finance-sites.ts';
import { EVERYWHERE } from './lib/page/granted-sites.ts';
import { SEC_PATTERNS } from './lib/sec/sec-addresses.ts';
import { isContact } from './lib/sec/user-agent.ts';
import { popupScriptAfterLoading, withoutIndents } from './lib/workshop/build/popup-page.ts';
import { withoutWxtLog } from './lib/workshop/build/without-wxt-log.ts';

/** Firefox needs a fixed id to keep stored data over updates. */
const FIREFOX_ID = 'lookthrough@lookthrough.example';

const NO_CONTACT =
  'SEC asks who its automated visitors are: set WXT_SEC_CONTACT to a mail address or https page of yours. Without it SEC is told an address of nobody, and may refuse your readers.';

/** Our own pages load our own files, talk to SEC only (and only once the reader gave access), are framed by nobody. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // SEC, and the address that the reader set for newer data; browsers let us read neither before access was given.
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages of the demo and of the browser tests; `wxt build --mode demo` adds them, a release never has them. */
const LOCAL_PAGES = ['http://127.0.0.1/*', 'http://localhost/*'];

/** WXT gives libraries the mode's name; the demo should run what readers run, not React's development build. */
const releaseLibraries = {
  name: 'release-libraries',
  config: () => ({ define: { 'process.env.NODE_ENV': '"production"' } }),
};

const NO_LIFECYCLE = join(import.meta.dirname, 'lib', 'platform', 'no-lifecycle.ts');

/** React's places that turn strings into HTML, and what stands there instead: our components use none. */
const REACT_HTML_STRINGS: readonly (readonly [RegExp, string, number])[] = [
  [/domElement\.innerHTML = key/g, 'domElement.textContent = key', 2],
  [
    /nextResource\.innerHTML = "<script>\\x3c\/script>"/g,
    'nextResource.append(ownerDocument.createElement("script"))',
    1,
  ],
];

/** Takes `innerHTML` out of React, so that nothing in the extension can make HTML of a string. */
const withoutHtmlStrings = {
  name: 'without-html-strings',
  transform(code: string, id: string) {
    if (!id.endsWith('react-dom-client.production.js')) return undefined;
    return REACT_HTML_STRINGS.reduce((text, [pattern, instead, times]) => {
      const found = text.match(pattern)?.length ?? 0;
      if (found !== times)
        throw new Error(`React changed: ${pattern} ${found} times, not ${times}`);
      return text.replace(pattern, instead);
    }, code);
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: ({ mode }) => ({
    plugins: [
      react(),
      withoutHtmlStrings,
      withoutIndents,
      withoutWxtLog,
      popupScriptAfterLoading,
      ...(mode === 'demo' ? [releaseLibraries] : []),
    ],
    // WXT's own lets pages end our script and tells them our id; see the file.
    resolve: { alias: { 'wxt/utils/content-script-context': NO_LIFECYCLE } },
  }),
  manifest: ({ browser, command }) => ({
    name: 'Lookthrough',
    description:
      'Shows, beside every ETF ticker on a finance page, what the fund costs, how concentrated it is, and what it holds.',
    // To put the drawing and the card into a page that names funds; the line in a selection's menu; and what
    // the popup showed last, until the browser closes; which site the popup was opened on, to offer it. None of
    // them shows a warning.
    // Chromium also needs a rule to say who asks SEC (`declareUserAgent`); Firefox needs none.
    permissions: [
      'scripting',
      'contextMenus',
      'storage',
      'activeTab',
      ...(browser === 'chrome' ? (['declarativeNetRequestWithHostAccess'] as const) : []),
    ],
    // Asked when the reader wants to be told of changes, and never before.
    optional_permissions: ['notifications'],
    omnibox: { keyword: 'lt' },
    // Asked for by the button "Get latest from SEC" when it is first used; and one by one, on a click, for the sites
    // that the reader adds and for the address of newer data.
    optional_host_permissions: [...SEC_PATTERNS, EVERYWHERE],
    // The development server needs its own, wider policy.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    }),
    commands: {
      'toggle-strip': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Show or hide the list of funds on this page',
      },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          // Custom Highlight arrived with 140.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: {
    'config:resolved': (wxt) => {
      // The same bytes whoever starts the build: under Vitest it would find `test` here.
      if (wxt.config.command === 'build') process.env.NODE_ENV = 'production';
      const isRelease = wxt.config.command === 'build' && wxt.config.mode === 'production';
      if (isRelease && !isContact(process.env.WXT_SEC_CONTACT)) wxt.logger.warn(NO_CONTACT);
    },
    // What is packed is for others to use: SEC must be able to reach whoever publishes it.
    'zip:start': () => {
      if (!isContact(process.env.WXT_SEC_CONTACT)) throw new Error(NO_CONTACT);
    },
    'build:manifestGenerated': (wxt, manifest) => {
      const local = wxt.config.mode === 'demo' ? LOCAL_PAGES : [];
      const pages = [...FINANCE_SITE_PATTERNS, ...local];
      for (const script of manifest.content_scripts ?? []) script.matches = pages;
      manifest.host_permissions = pages;
    },
  },
  zip: {
    // Exactly what a reviewer needs to build the same files again.
    excludeSources: ['test/e2e/**', 'docs/**'],
    includeSources: [
      'components/**',
      'entrypoints/**',
      'lib/**',
      'public/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
    ],
  },
});
