import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeSize, measureBundle } from '#lib/workshop/build/bundle-sizes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookthrough-sizes-'));
  write('content-scripts/annotate.js', 'a');
  write('draw.js', 'b');
  write('card.js', 'b');
  write('background.js', 'c');
  write('detection.js', 'c');
  write('further.js', 'c');
  write('fund-views.js', 'c');
  write('xray.html', '');
  write('options.html', '<script type="module" src="/chunks/options.js"></script>');
  write('chunks/options.js', 'd');
  write(
    'popup.html',
    '<link rel="stylesheet" href="/assets/p.css"><script src="/chunks/popup.js">',
  );
  write('assets/p.css', 'p{}');
  write('chunks/popup.js', 'import{a}from"./shared.js";import"./side.js";import("./later.js")');
  write('chunks/shared.js', 'export{b as a}from"./deep.js"');
  write('chunks/side.js', 'import "./shared.js"');
  write('chunks/deep.js', 'export const b = 1');
  write('chunks/later.js', 'lazy');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('a page counts what it loads at once, each file one time', () => {
  const popup = measureBundle(folder).find(({ part }) => part === 'popup');
  expect([...popup!.files].sort()).toEqual([
    'assets/p.css',
    'chunks/deep.js',
    'chunks/popup.js',
    'chunks/shared.js',
    'chunks/side.js',
  ]);
});

test('a part over its budget says so', () => {
  // Random bytes do not shrink: 20,001 of them are over 20 kB after gzip.
  write('content-scripts/annotate.js', randomBytes(20_001));
  const [content, , card] = measureBundle(folder);
  expect(content!.gzip).toBeGreaterThan(content!.ceiling);
  expect(describeSize(content!)).toMatch(/^content script +20\.0 kB gzip of 20 kB {2}OVER BUDGET$/);
  expect(describeSize(card!)).toMatch(/^card +0\.0 kB gzip of 90 kB$/);
});

test('a part over its goal and under its ceiling says that the goal is missed', () => {
  const part = { part: 'background', files: [], gzip: 45_000, goal: 40_000, ceiling: 76_000 };
  expect(describeSize(part)).toBe(
    'background        45.0 kB gzip of 40 kB  GOAL MISSED, held below 76 kB',
  );
});

test('a missing part is an error, not a size of zero', () => {
  rmSync(join(folder, 'card.js'));
  expect(() => measureBundle(folder)).toThrow('card.js is missing');
});
