import type { Outcome } from '#components/answers/outcome.ts';
import { TROUBLE_WORDS } from '#lib/view/words/trouble-words.ts';

/** Puts a text on the clipboard, within a click. */
export async function copyText(text: string): Promise<Outcome<undefined>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, trouble: TROUBLE_WORDS['no-copying'] };
  }
}
