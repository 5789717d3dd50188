import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Trouble } from '#components/answers/trouble.tsx';
import { ENGLISH_COMMON } from '#components/strings/common-words.ts';
import { TranslationProvider } from '#components/strings/use-words.ts';

const trouble = <Trouble message="No answer." onRetry={() => undefined} />;

test('a translated table stands in for the English one; others stay English', () => {
  const german = { ...ENGLISH_COMMON, tryAgain: 'Noch einmal' };
  const page = (common: typeof ENGLISH_COMMON | undefined) =>
    renderToStaticMarkup(
      <TranslationProvider value={common ? { common } : {}}>{trouble}</TranslationProvider>,
    );
  expect(page(german)).toContain('Noch einmal');
  expect(page(undefined)).toContain('Try again');
});

test('without a translation the words are English', () => {
  expect(renderToStaticMarkup(trouble)).toContain('Try again');
});
