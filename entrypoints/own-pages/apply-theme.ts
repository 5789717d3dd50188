import type { Theme } from '#lib/settings/settings.ts';

/** The reader's choice of theme on one of our pages; `system` leaves it to the browser. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
