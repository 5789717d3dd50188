import { keepAtOnce, readAtOnce } from '#lib/platform/at-once-store.ts';
import type { Settings } from '#lib/settings/settings.ts';

type Look = Pick<Settings, 'theme' | 'contrast'>;

const KEY = 'look';

/**
 * Theme and contrast as a page of ours showed them last, known before its first paint, while the settings themselves
 * are asked of the background. Nothing is kept for a reader who leaves both to the computer.
 */
export function rememberedLook(): Look {
  const [theme, contrast] = (readAtOnce(KEY) ?? '').split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: contrast === 'more' ? contrast : 'system',
  };
}

export function rememberLook({ theme, contrast }: Look): void {
  const isUsual = theme === 'system' && contrast === 'system';
  keepAtOnce(KEY, isUsual ? undefined : `${theme} ${contrast}`);
}
