import { type ReactNode, StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { translationOf } from '#components/strings/translations.ts';
import { TranslationProvider, type WordTables } from '#components/strings/use-words.ts';
import { ask } from '#lib/messages/ask.ts';
import { onKept } from '#lib/platform/own-channel.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { applyTheme } from './apply-theme.ts';
import { rememberedLook, rememberLook } from './remembered-look.ts';

/** What every page of ours stands in: the reader's theme, contrast and language, followed while it is open. */
export function OwnPage({ children }: { children: ReactNode }) {
  const [words, setWords] = useState<Partial<WordTables>>({});
  useLayoutEffect(() => applyTheme(rememberedLook(), document.body), []);
  useEffect(() => {
    const stop = new AbortController();
    const follow = () => void followSettings(stop.signal, setWords);
    follow();
    const stopListening = onKept('settings', follow);
    return () => {
      stop.abort();
      stopListening();
    };
  }, []);
  return (
    <StrictMode>
      <TranslationProvider value={words}>{children}</TranslationProvider>
    </StrictMode>
  );
}

async function followSettings(
  signal: AbortSignal,
  onWords: (words: Partial<WordTables>) => void,
): Promise<void> {
  const settings = await ask('readSettings', {}, { signal });
  if (!settings.ok) return;
  applyTheme(settings.value, document.body);
  // What a private window changes is not kept.
  if (!(await isInPrivateWindow)) rememberLook(settings.value);
  const words = await translationOf(settings.value.language);
  if (!signal.aborted && Object.keys(words).length > 0) onWords(words);
}
