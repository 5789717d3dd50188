import { inflateSync } from 'node:zlib';

/**
 * What is painted on paper: every glyph in order, and how often a line, an area or a picture is drawn.
 * Chromium paints a highlighted word by itself, so its text comes in more pieces that look the same.
 */
export function onPaper(pdf: Uint8Array): { readonly glyphs: string; readonly drawn: number } {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\n?endstream/g)].map(
    ([, bytes = '']) => unpacked(Buffer.from(bytes, 'latin1')),
  );
  const painting = streams.filter((text) => /\bBT\b/.test(text)).join('\n');
  return {
    glyphs: [...painting.matchAll(/<([0-9A-F]+)>|\(((?:\\.|[^()\\])*)\)/gi)]
      .map(([, hex, letters]) => hex ?? letters)
      .join(''),
    drawn: [...painting.matchAll(/(?:^|\s)(S|s|f\*?|F|B\*?|b\*?|Do|sh)(?=\s|$)/g)].length,
  };
}

/** A PDF's streams are deflated, except its pictures and fonts, which do not matter here. */
function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
