import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PopupApp } from '#components/popup/popup-app.tsx';
import type { PopupService } from '#components/popup/popup-service.ts';
import { htmlWithoutIndents } from '#lib/workshop/popup-page.ts';
import { OwnPage } from '../../entrypoints/own-pages/own-page.tsx';

const PAGE = join(import.meta.dirname, '../../entrypoints/popup/index.html');

test('the popup’s page comes with the very screen that the popup draws first', () => {
  const page = htmlWithoutIndents(readFileSync(PAGE, 'utf8'));
  const here = /<div id="root">(.*)<\/div><main id="not-opened"/s.exec(page)?.[1];
  const drawn = renderToString(
    <OwnPage>
      <PopupApp service={unasked} />
    </OwnPage>,
  );
  expect(spelledAlike(here ?? ''), 'write what is drawn into entrypoints/popup/index.html').toBe(
    spelledAlike(drawn),
  );
});

/** The first drawing asks nothing. */
const unasked = new Proxy({} as PopupService, {
  get: (_, name) => {
    throw new Error(`asked for ${String(name)}`);
  },
});

/** One tag a line; HTML does not mind how attributes are spelled and which tags end with a slash. */
function spelledAlike(html: string): string {
  return html
    .replace(/\s+\/?>|\/>/g, '>')
    .replace(/\s+([a-zA-Z-]+)=/g, (_, name: string) => ` ${name.toLowerCase()}=`)
    .replaceAll('><', '>\n<');
}
