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

/** Relative luminance 0-1 of a computed colour, by the weights of sRGB; nothing when it is see-through. */
function luminanceOf(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5)
    return undefined;
  const isShare = colour.startsWith('color(');
  const [r, g, b] = [red, green, blue].map((part) => (isShare ? part : part / 255) ** 2.2);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
