import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNport } from '#lib/filings/nport/nport-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import { filingXml, fixture } from '#test/fixtures/filings/filing-xml.ts';
import { atLeast, fuzzRuns, fuzzTimeout } from './fuzz-runs.ts';

/** One filing of every trap. */
const DOCUMENTS = readdirSync(join(import.meta.dirname, '../fixtures/filings/holdings')).map(
  (file) =>
    new TextEncoder().encode(filingXml({ holdings: fixture(file.replace('.xml', '')) }).trimEnd()),
);
/** Numbers come as whole integers: fast-check's fractions lie near 0, and so would every damage. */
const anyDocument = fc.constantFrom(...DOCUMENTS);

function outcome(bytes: Uint8Array): 'filing' | 'refused' {
  try {
    readNport(bytes);
    return 'filing';
  } catch (error) {
    // Anything else is a fault of ours and fails the property.
    if (error instanceof FilingProblem) return 'refused';
    throw error;
  }
}

/** One to four places of a document: other figures, bytes put in, taken out or doubled. */
const damages = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 40 }),
    how: fc.oneof(
      { weight: 4, arbitrary: fc.constant('other-digit' as const) },
      fc.constantFrom('take-out' as const, 'double' as const, 'flip-bit' as const),
      fc.uint8Array({ minLength: 1, maxLength: 20 }),
      fc
        .constantFrom(
          '7',
          'x',
          ' ',
          '<',
          '>',
          '&#0;',
          '<![CDATA[',
          '-->',
          '</invstOrSec>',
          'N/A',
          '-1e999',
          '\0',
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

type Damage = (typeof damages extends fc.Arbitrary<infer T> ? T : never)[number];

function withDamage(document: Uint8Array, { at, length, how }: Damage): Uint8Array {
  const place = at % document.length;
  const [before, piece, after] = [
    document.subarray(0, place),
    document.subarray(place, place + length),
    document.subarray(place + length),
  ];
  if (how === 'take-out') return Buffer.concat([before, after]);
  if (how === 'double') return Buffer.concat([before, piece, piece, after]);
  if (how === 'other-digit') return withOtherDigit(document, place, length);
  if (how === 'flip-bit') {
    const flipped = Uint8Array.from(document);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << (length % 8));
    return flipped;
  }
  return Buffer.concat([before, how, after]);
}

/** The next digit after `place` is another one. */
function withOtherDigit(document: Uint8Array, place: number, by: number): Uint8Array {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
  const at = document.findIndex((byte, i) => i >= place && isDigit(byte));
  if (at < 0) return document;
  const changed = Uint8Array.from(document);
  changed[at] = 0x30 + (((document[at] ?? 0x30) - 0x30 + by) % 10);
  return changed;
}

describe('hardening 22: ten thousand damaged N-PORT documents', () => {
  test(
    'a cut anywhere is never taken for a complete filing',
    () => {
      fc.assert(
        fc.property(
          anyDocument,
          fc.nat(),
          (document, at) => outcome(document.subarray(0, at % document.length)) === 'refused',
        ),
        fuzzRuns(),
      );
    },
    fuzzTimeout(),
  );

  test(
    'whatever was damaged, there is a filing or a typed refusal',
    () => {
      const seen = { filing: 0, refused: 0 };
      fc.assert(
        fc.property(anyDocument, damages, (document, all) => {
          seen[outcome(all.reduce(withDamage, document))] += 1;
        }),
        fuzzRuns(),
      );
      expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(atLeast(0.03));
    },
    fuzzTimeout(),
  );
});
