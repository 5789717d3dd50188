import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileRead } from '#lib/watchlists/import-file.ts';

const LINES = 'Ticker;Amount\nVOO;100\n';

describe('files that are no text are not read for tickers', () => {
  const sheet = deflateRawSync(Buffer.from(LINES.repeat(400)));
  const workbook = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x06\x00'), sheet]);

  test.each<[string, Uint8Array, string]>([
    ['a workbook of today (xlsx, ods)', workbook, 'workbook'],
    ['an empty packed file', Buffer.from('PK\x05\x06'), 'workbook'],
    [
      'a workbook of before 2007 (xls)',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x41),
      'workbook',
    ],
    ['a statement as PDF', Buffer.from('%PDF-1.7\nVOO 10'), 'pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'binary'],
    ['text with a byte of zero in it', Buffer.from('VOO 10\0'), 'binary'],
  ])('%s', (_, bytes, kind) => {
    expect(fileRead(bytes)).toEqual({ kind });
  });
});

describe('text is read in whatever encoding', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-16, whose letters have bytes of zero', Buffer.from(`\uFEFF${LINES}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${LINES}`, 'utf16le').swap16()],
    ['nothing', new Uint8Array()],
  ])('%s', (_, bytes) => {
    const read = fileRead(bytes);
    expect(read.kind === 'text' && read.text.replace('\uFEFF', '')).toBe(
      bytes.length === 0 ? '' : LINES,
    );
  });

  test('a ticker that begins like a packed file is a ticker', () => {
    expect(fileRead(Buffer.from('PK 10%'))).toEqual({ kind: 'text', text: 'PK 10%' });
  });
});
