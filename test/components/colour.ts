/** Red, green and blue of sRGB, 0-1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#3454d1` */
export function rgbOf(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** `share` (0-1) of one colour in another, as `color-mix(in srgb, …)` mixes. */
export function mixed(one: Rgb, share: number, other: Rgb): Rgb {
  const part = (at: 0 | 1 | 2) => one[at] * share + other[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** The sRGB transfer function, IEC 61966-2-1. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

function times(matrix: Matrix, vector: Rgb): Rgb {
  const row = (at: 0 | 1 | 2) =>
    matrix[at][0] * vector[0] + matrix[at][1] * vector[1] + matrix[at][2] * vector[2];
  return [row(0), row(1), row(2)];
}

/**
 * Colour vision without one kind of cone, on linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
 */
const VISIONS: Readonly<Record<Vision, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type Vision = 'usual' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/** sRGB to CIE XYZ with the white of D65 as 1. */
const XYZ: Matrix = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

/** CIE L*a*b* as somebody with that vision sees the colour. */
export function labOf(colour: Rgb, vision: Vision = 'usual'): Rgb {
  const seen = times(VISIONS[vision], [linear(colour[0]), linear(colour[1]), linear(colour[2])]);
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y, z] = times(XYZ, [inside(seen[0]), inside(seen[1]), inside(seen[2])]);
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** Difference of two colours, CIE 1976: about 2.3 is just noticed, 20 and more is seen at a glance. */
export function deltaE(one: Rgb, other: Rgb, vision: Vision = 'usual'): number {
  const [a, b] = [labOf(one, vision), labOf(other, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
