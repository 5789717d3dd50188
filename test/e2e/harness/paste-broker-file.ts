import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Opens the import on the options page and puts a file's text into its field, as pasting does. */
export async function pasteBrokerFile(options: DrivenPage, text: string): Promise<void> {
  await options.evaluate(() => document.querySelector<HTMLElement>('.import > summary')?.click());
  await options.waitFor(
    'a place to paste',
    () => document.querySelector('.import textarea') !== null,
  );
  await options.evaluate((file) => {
    const area = document.querySelector<HTMLTextAreaElement>('.import textarea');
    if (!area) throw new Error('no place to paste');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, file);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
