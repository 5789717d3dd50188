/**
 * The text of a file: UTF-16 by its mark, UTF-8, or what the bytes can be besides: Taiwan's Big5, else Western
 * Europe's windows-1252, which takes any byte.
 */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return (
    decoded(bytes, 'utf-8') ??
    chinese(decoded(bytes, 'big5')) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

/** Chinese stands in words; an umlaut with the letter behind it can be one Chinese sign, but hardly two. */
function chinese(text: string | undefined): string | undefined {
  return text !== undefined && /\p{Script=Han}{2}/u.test(text) ? text : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not of this encoding: what `fatal` is for.
    return undefined;
  }
}
