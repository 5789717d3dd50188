import type { Settings } from '#lib/settings/settings.ts';

/** The reader's choice of theme and contrast on one of our pages; `system` leaves it to the browser. */
export function applyTheme(
  { theme, contrast }: Pick<Settings, 'theme' | 'contrast'>,
  root: HTMLElement,
): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (contrast === 'system') delete root.dataset.contrast;
  else root.dataset.contrast = contrast;
}
