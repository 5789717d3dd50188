import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import {
  type BuildTarget,
  buildExtension,
  buildFolder,
} from '#lib/workshop/build/extension-build.ts';

/** Hardening 25: the whole manifest of both browsers. A new line here is a decision to be made by a person. */

const ICONS = Object.fromEntries(
  ['16', '32', '48', '96', '128'].map((px) => [px, `icon/${px}.png`]),
);
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const BOTH = {
  manifest_version: 3,
  name: 'Lookthrough',
  description:
    'Shows, beside every ETF ticker on a finance page, what the fund costs, how concentrated it is, and what it holds.',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  icons: ICONS,
  optional_permissions: ['notifications'],
  omnibox: { keyword: 'lt' },
  host_permissions: FINANCE_SITE_PATTERNS,
  // Asked for when "Get latest from SEC" is first used, when a site is added and when newer data are fetched; given
  // by nobody at installation.
  optional_host_permissions: [
    'https://efts.sec.gov/*',
    'https://www.sec.gov/*',
    'https://data.sec.gov/*',
    'https://*/*',
  ],
  content_security_policy: { extension_pages: CSP },
  commands: {
    'toggle-strip': {
      suggested_key: { default: 'Alt+Shift+L' },
      description: 'Show or hide the list of funds on this page',
    },
  },
  action: { default_title: 'Lookthrough', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_scripts: [
    {
      matches: FINANCE_SITE_PATTERNS,
      all_frames: false,
      run_at: 'document_idle',
      js: ['content-scripts/annotate.js'],
      css: ['content-scripts/annotate.css'],
    },
  ],
};

const CHROME = {
  ...BOTH,
  // The second lets a rule say who asks SEC; it reaches no host that was not given.
  permissions: [
    'scripting',
    'contextMenus',
    'storage',
    'activeTab',
    'declarativeNetRequestWithHostAccess',
  ],
  minimum_chrome_version: '123',
  background: { service_worker: 'background.js' },
};

const FIREFOX = {
  ...BOTH,
  permissions: ['scripting', 'contextMenus', 'storage', 'activeTab'],
  background: { scripts: ['background.js'] },
  browser_specific_settings: {
    gecko: {
      id: 'lookthrough@lookthrough.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

function manifestOf(target: BuildTarget): unknown {
  return JSON.parse(readFileSync(join(buildFolder(target), 'manifest.json'), 'utf8'));
}

describe('hardening 25: manifest', () => {
  test('Chromium, release', () => {
    expect(manifestOf({ browser: 'chrome', mode: 'production' })).toEqual(CHROME);
  });

  test('Firefox, release', () => {
    expect(manifestOf({ browser: 'firefox', mode: 'production' })).toEqual(FIREFOX);
  });

  test('the demo adds this machine’s own pages and nothing else', async () => {
    const target: BuildTarget = { browser: 'chrome', mode: 'demo' };
    await buildExtension(target);
    const local = ['http://127.0.0.1/*', 'http://localhost/*'];
    const sites = [...FINANCE_SITE_PATTERNS, ...local];
    expect(manifestOf(target)).toEqual({
      ...CHROME,
      host_permissions: sites,
      content_scripts: [{ ...BOTH.content_scripts[0], matches: sites }],
    });
  });
});
