import { textOfFile } from './text-of-file.ts';

/** A chosen file as text, or what it is instead. */
export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  /** `workbook`: of a spreadsheet program, or packed otherwise; `binary`: anything else that is no text. */
  | { readonly kind: 'workbook' | 'pdf' | 'binary' };

/**
 * Reads a file's bytes as text where they are text. Otherwise letters that happen to stand among compressed bytes
 * would be taken for tickers.
 */
export function fileRead(bytes: Uint8Array): FileRead {
  if (WORKBOOKS.some((mark) => beginsWith(bytes, mark))) return { kind: 'workbook' };
  if (beginsWith(bytes, PDF)) return { kind: 'pdf' };
  const isUtf16 = UTF_16.some((mark) => beginsWith(bytes, mark));
  // In every encoding but UTF-16, a byte of zero is no letter.
  if (!isUtf16 && bytes.includes(0)) return { kind: 'binary' };
  return { kind: 'text', text: textOfFile(bytes) };
}

/** ZIP (xlsx, ods, numbers): a first file, or none (APPNOTE.TXT 4.3.6); and the compound file of xls (MS-CFB 2.2). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
] as const;
/** `%PDF` */
const PDF = [0x25, 0x50, 0x44, 0x46] as const;
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
