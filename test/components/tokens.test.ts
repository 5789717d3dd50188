import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STRONGEST_SHADE } from '#components/chart/heat-map.tsx';
import { contrast, deltaE, labOf, mixed, type Rgb, rgbOf, type Vision } from './colour.ts';

const THEMES = ['light', 'dark'] as const;
const CONTRASTS = ['usual', 'more'] as const;
const LOOKS = THEMES.flatMap((theme) => CONTRASTS.map((wanted) => ({ theme, wanted })));
type Look = (typeof LOOKS)[number];

const css = readFileSync(join(import.meta.dirname, '../../components/theme/tokens.css'), 'utf8');

/** A token's colour in one theme at one contrast, read from `tokens.css`. */
function token(name: string, { theme, wanted }: Look): Rgb {
  const value = new RegExp(`^  --${name}:([^;]+);`, 'm').exec(css)?.[1] ?? '';
  const pairs = [...value.matchAll(/light-dark\((#\w{6}), (#\w{6})\)/g)];
  const pair = wanted === 'more' ? (pairs[1] ?? pairs[0]) : pairs[0];
  const colour = theme === 'light' ? pair?.[1] : pair?.[2];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return rgbOf(colour);
}

test('the yardsticks: known contrasts and places of colours', () => {
  expect(contrast(rgbOf('#ffffff'), rgbOf('#000000'))).toBeCloseTo(21, 5);
  expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
  const red = labOf(rgbOf('#ff0000')).map((part) => Math.round(part));
  expect(red).toEqual([53, 80, 67]);
  // The classic: red and green of one lightness, near to one another without the second cone.
  const [brick, moss] = [rgbOf('#b05a3c'), rgbOf('#7a7a2c')];
  expect(deltaE(brick, moss)).toBeGreaterThan(2.5 * deltaE(brick, moss, 'deuteranopia'));
});

describe.each(LOOKS)('colours, $theme, contrast $wanted', (look) => {
  const at = (name: string) => token(name, look);
  const grounds = ['surface', 'surface-raised', 'surface-hover', 'accent-soft'] as const;
  /** WCAG 2.2: 4.5 for text (1.4.3), 7 where more contrast is wished for (1.4.6). */
  const least = look.wanted === 'more' ? 7 : 4.5;

  test.each(grounds)('text on --%s can be read', (ground) => {
    for (const ink of ['ink', 'ink-muted', 'ink-accent']) {
      expect(contrast(at(ink), at(ground)), ink).toBeGreaterThanOrEqual(least);
    }
  });

  test('text of buttons and of what wants attention can be read', () => {
    expect(contrast(at('ink-on-accent'), at('accent'))).toBeGreaterThanOrEqual(least);
    for (const ground of ['surface', 'surface-raised', 'attention-soft']) {
      expect(contrast(at('attention'), at(ground)), ground).toBeGreaterThanOrEqual(least);
    }
    expect(contrast(at('ink'), at('attention-soft'))).toBeGreaterThanOrEqual(least);
  });

  test('edges, focus and marks of charts stand out from what they lie on (WCAG 1.4.11)', () => {
    for (const mark of ['edge', 'accent', 'data-2']) {
      for (const ground of ['surface', 'surface-raised', 'data-track']) {
        expect(contrast(at(mark), at(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('numbers in the heat map can be read at every shade', () => {
    const scales = /--shade-scale: var\(--usual, ([\d.]+)\) var\(--more, ([\d.]+)\)/.exec(css);
    const isMore = look.wanted === 'more';
    const strongest = STRONGEST_SHADE * Number(scales?.[isMore ? 2 : 1]);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const ground = mixed(at('accent'), (share * strongest) / 100, at('data-track'));
      expect(contrast(at('ink'), ground), `${share}`).toBeGreaterThanOrEqual(isMore ? 7 : 4.5);
    }
  });

  const visions: readonly Vision[] = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'];
  test.each(visions)('colours of charts are told apart, vision: %s', (vision) => {
    const pairs = [
      ['accent', 'data-2'],
      ['accent', 'data-track'],
      ['accent', 'accent-soft'],
      ['data-2', 'data-track'],
      ['accent', 'attention'],
    ] as const;
    for (const [one, other] of pairs) {
      expect(deltaE(at(one), at(other), vision), `${one}, ${other}`).toBeGreaterThanOrEqual(20);
    }
  });
});
