import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/**
 * Chooses a file in the field below `place`. As in browsers, a file that the field still names is no change, and the
 * page hears nothing of it.
 */
export function chooseFile(
  page: DrivenPage,
  place: string,
  file: { readonly name: string; readonly text: string },
): Promise<void> {
  return page.evaluate(
    ({ inside, name, text }) => {
      const input = document.querySelector<HTMLInputElement>(`${inside} input[type=file]`);
      if (!input) throw new Error('no place for a file');
      if (input.files?.[0]?.name === name) return;
      const files = new DataTransfer();
      files.items.add(new File([text], name));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { inside: place, ...file },
  );
}
