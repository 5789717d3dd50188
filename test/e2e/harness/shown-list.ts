import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Until the first list on the options page has this name. */
export async function nameIs(page: DrivenPage, name: string): Promise<void> {
  await until(`the list to be called ${name}`, () =>
    page.evaluate(
      (wanted) => document.querySelector<HTMLInputElement>('.list-name')?.value === wanted,
      name,
    ),
  );
}

/** What stands in the size fields of the list that is shown. */
export function sizesOf(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.size-field input')].map(({ value }) => value),
  );
}
