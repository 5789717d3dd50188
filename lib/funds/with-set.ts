/** The header of a file of columns is JSON near its beginning, see `column-file.ts`. */
const HEADER_BYTES = 4096;

/**
 * The same columns as a file of another set: two builds that agree on a file differ there in the name of the
 * set only. Whoever asks compares the hash, so a wrong guess is no danger.
 *
 * @returns nothing when the bytes do not begin like a file of columns, or the names differ in length
 */
export function withSet(
  bytes: Uint8Array<ArrayBuffer>,
  set: string,
): Uint8Array<ArrayBuffer> | undefined {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  const found = /"set":"([0-9a-f]*)"/.exec(header);
  const old = found?.[1];
  if (found === null || old === undefined || old.length !== set.length) return undefined;
  const changed = bytes.slice();
  changed.set(new TextEncoder().encode(set), found.index + '"set":"'.length);
  return changed;
}
