/** Light or dark as the page is drawn, so that ours looks at home: its own background decides, not the system. */
export function pageTheme(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.35 ? 'dark' : 'light';
  }
  // Without a colour of its own the page shows the browser's canvas.
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const follows = /dark/.test(colorScheme) && (isDark || !/light/.test(colorScheme));
  return follows ? 'dark' : 'light';
}

/**
 * Relative luminance 0-1 of a computed colour, near enough to tell light from dark; nothing when it is see-through. Read
 * from the colour's form (CSS Color 4, "Serializing <color> values"): a canvas would take longer, and browsers that hide
 * their readers blur its answer.
 */
function luminanceOf(colour: string): number | undefined {
  const [form = '', ...parts] = colour.split(/[\s,()/]+/);
  const space = form === 'color' ? (parts.shift() ?? '') : form;
  // A missing part (`none`) counts as 0. After the last bracket comes an empty one.
  const [a = 0, b = 0, c, alpha = 1] = parts
    .slice(0, -1)
    .map((part) => Number.parseFloat(part) || 0);
  if (c === undefined || alpha < 0.5) return undefined;
  // Lightness comes first in these, and says enough: oklab and oklch, lab and lch.
  if (space.startsWith('ok')) return a ** 3;
  if (space.startsWith('l')) return ((a + 16) / 116) ** 3;
  if (space.startsWith('xyz')) return b;
  const whole = space.startsWith('rgb') ? 255 : 1;
  const gamma = space.endsWith('-linear') ? 1 : 2.2;
  // Colours of wide spaces may lie below 0. Weights of sRGB; the others' differ by a few hundredths.
  const linear = (part: number) => (Math.max(0, part) / whole) ** gamma;
  return 0.2126 * linear(a) + 0.7152 * linear(b) + 0.0722 * linear(c);
}
