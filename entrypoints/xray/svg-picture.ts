import type { Outcome } from '#components/answers/outcome.ts';
import { TROUBLE_WORDS } from '#lib/view/words/trouble-words.ts';

/** Twice the size, so that a picture stays sharp where it is pasted. */
const SCALE = 2;

/** Draws an SVG of our own making as a PNG; nothing in it refers to anything outside. */
export async function svgPicture(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Outcome<Blob>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  const trouble = TROUBLE_WORDS['no-picture'];
  try {
    await image.decode();
  } catch {
    return { ok: false, trouble };
  }
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob === null || context === null ? { ok: false, trouble } : { ok: true, value: blob };
}
