import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageTheme } from '#lib/page/drawing/page-theme.ts';

afterEach(() => vi.unstubAllGlobals());

interface Painted {
  readonly body?: string;
  readonly html?: string;
  readonly colorScheme?: string;
  readonly isSystemDark?: boolean;
}

const NONE = 'rgba(0, 0, 0, 0)';

/** A page with these computed grounds, as `getComputedStyle` says them. */
function themeOf({ body = NONE, html = NONE, colorScheme = 'normal', isSystemDark }: Painted) {
  const page = { body: {}, documentElement: {} };
  vi.stubGlobal('document', page);
  vi.stubGlobal('matchMedia', () => ({ matches: isSystemDark === true }));
  vi.stubGlobal('getComputedStyle', (element: object) => ({
    backgroundColor: element === page.body ? body : html,
    colorScheme,
  }));
  return pageTheme();
}

describe('a page is light or dark by its own ground', () => {
  test.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(0, 0, 0)', 'dark'],
    ['rgb(18, 18, 18)', 'dark'],
    ['rgba(13, 17, 23, 0.9)', 'dark'],
    // Yellow is light, blue is dark, whatever their sum.
    ['rgb(255, 255, 0)', 'light'],
    ['rgb(0, 0, 255)', 'dark'],
    // Tailwind 4 and shadcn: white, gray-50, neutral-950, slate-900.
    ['oklch(1 0 0)', 'light'],
    ['oklch(0.985 0.002 247.839)', 'light'],
    ['oklch(0.145 0 0)', 'dark'],
    ['oklch(0.208 0.042 265.755)', 'dark'],
    ['oklch(1 none none)', 'light'],
    ['oklab(0.98 0 0)', 'light'],
    ['oklab(0.2 -0.01 3.7e-8)', 'dark'],
    ['lab(100 0 0)', 'light'],
    ['lab(2.75 0 0)', 'dark'],
    ['lch(98 1 100)', 'light'],
    ['lch(20 30 280)', 'dark'],
    ['color(display-p3 1 1 1)', 'light'],
    ['color(display-p3 0.05 0.05 0.05)', 'dark'],
    ['color(srgb 0.97 0.97 0.97)', 'light'],
    ['color(srgb -0.01 0.02 0.02)', 'dark'],
    // The same grey, 0.5 in sRGB: without gamma it is 0.21.
    ['color(srgb-linear 0.5 0.5 0.5)', 'light'],
    ['color(srgb 0.5 0.5 0.5)', 'dark'],
    ['color(xyz-d65 0.95 1 1.09)', 'light'],
    ['color(xyz-d65 0.95 0.02 1.09)', 'dark'],
  ] as const)('%s: %s', (body, theme) => {
    expect(themeOf({ body })).toBe(theme);
    expect(themeOf({ html: body })).toBe(theme);
  });

  test.each([
    'transparent',
    NONE,
    'rgba(0, 0, 0, 0.3)',
    'oklch(0 0 0 / 0)',
    'color(srgb 0 0 0 / 0.2)',
    'oklab(0 0 0 / none)',
  ])('%s: what is behind it counts', (body) => {
    expect(themeOf({ body, html: 'rgb(255, 255, 255)' })).toBe('light');
    expect(themeOf({ body, html: 'rgb(20, 20, 20)' })).toBe('dark');
  });
});

describe('a page without a ground of its own shows the browser’s', () => {
  test.each([
    ['normal', false, 'light'],
    ['normal', true, 'light'],
    ['dark', false, 'dark'],
    ['light dark', false, 'light'],
    ['light dark', true, 'dark'],
    ['light', true, 'light'],
  ] as const)('color-scheme %s, dark system: %s', (colorScheme, isSystemDark, theme) => {
    expect(themeOf({ colorScheme, isSystemDark })).toBe(theme);
  });
});
