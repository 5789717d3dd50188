import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NportReader, readNport } from '#lib/filings/nport/nport-reader.ts';
import { FilingProblem, type FilingProblemKind } from '#lib/filings/xml/filing-problem.ts';
import { XML_LIMITS } from '#lib/filings/xml/xml-limits.ts';
import { filingXml } from '#test/fixtures/filings/filing-xml.ts';

const encoder = new TextEncoder();
const SEED = 20261121;

/** The kind of refusal, or `filing` when the document was accepted. */
function outcome(text: string | Uint8Array): FilingProblemKind | 'filing' {
  try {
    readNport(typeof text === 'string' ? encoder.encode(text) : text);
    return 'filing';
  } catch (error) {
    if (error instanceof FilingProblem) return error.kind;
    throw error;
  }
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><edgarSubmission>&j;</edgarSubmission>`;

function deep(levels: number): string {
  return `<edgarSubmission>${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</edgarSubmission>`;
}

describe('documents that are no sound filing', () => {
  test.each<[string, string, FilingProblemKind]>([
    ['nothing', '', 'empty'],
    ['blanks only', ' \n\uFEFF\n ', 'empty'],
    ['plain text', 'Not found', 'malformed'],
    ['JSON', '{"error": "no"}', 'malformed'],
    ['a web page', '<!DOCTYPE html><html><head><title>x</title></head></html>', 'html-page'],
    ['a web page without declaration', '<html><body>x</body></html>', 'html-page'],
    [
      "EDGAR's refusal",
      '<!DOCTYPE html><html><h1>Your Request Originates from an Undeclared Automated Tool</h1></html>',
      'refused-by-sec',
    ],
    ['billion laughs', LAUGHS, 'doctype'],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><edgarSubmission>&x;</edgarSubmission>',
      'doctype',
    ],
    [
      'a declaration hidden behind a comment',
      '<!-- c --><!DOCTYPE a><edgarSubmission/>',
      'doctype',
    ],
    [
      'a declaration after the root began',
      '<edgarSubmission><!DOCTYPE a></edgarSubmission>',
      'doctype',
    ],
    ['another form', '<ownershipDocument></ownershipDocument>', 'not-nport'],
    ['the right root without a filing', '<edgarSubmission></edgarSubmission>', 'not-nport'],
    ['a declaration and no more', '<?xml version="1.0"?>', 'truncated'],
    ['depth 65', deep(65), 'too-large'],
    ['depth 100,000', deep(100_000), 'too-large'],
    [
      '65 attributes',
      `<edgarSubmission ${Array.from({ length: 65 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
      'too-large',
    ],
    [
      'a text of 100,000 characters',
      `<edgarSubmission>${'x'.repeat(100_000)}</edgarSubmission>`,
      'too-large',
    ],
    [
      'an attribute of 100,000 characters',
      `<edgarSubmission a="${'x'.repeat(100_000)}"/>`,
      'too-large',
    ],
    [
      '2 million numeric references',
      `<edgarSubmission>${'&#65;'.repeat(2_000_000)}</edgarSubmission>`,
      'too-large',
    ],
    ['a tag without end', `<edgarSubmission><${'x'.repeat(300_000)}`, 'too-large'],
    ['a prolog without end', `<!-- ${'x'.repeat(100_000)}`, 'too-large'],
    ['wrong closing tags', '<edgarSubmission><a></b></edgarSubmission>', 'malformed'],
    ['an undefined entity', '<edgarSubmission>&lol;</edgarSubmission>', 'malformed'],
    ['two roots', `${filingXml()}<edgarSubmission/>`, 'malformed'],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><edgarSubmission/>',
      'malformed',
    ],
  ])('%s', (_, text, kind) => {
    expect(outcome(text)).toBe(kind);
  });

  test('bytes that are not UTF-8', () => {
    expect(outcome(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]))).toBe('malformed');
  });

  test('more bytes or elements than allowed', () => {
    const bytes = encoder.encode(filingXml());
    expect(() => readNport(bytes, { ...XML_LIMITS, bytes: 100 })).toThrow(FilingProblem);
    expect(() => readNport(bytes, { ...XML_LIMITS, elements: 20 })).toThrow(/elements/);
    expect(() => readNport(bytes, { ...XML_LIMITS, heldElements: 20 })).toThrow(/elements/);
  });

  test('names like __proto__ are data', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const odd = filingXml().replace(
      '<formData>',
      '<__proto__ __proto__="x"><constructor/></__proto__><formData>',
    );
    expect(outcome(odd)).toBe('filing');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('a document in pieces', () => {
  test('chunks of any size give the same filing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 }), (sizes) => {
        const document = encoder.encode(filingXml());
        const reader = new NportReader();
        for (let at = 0, i = 0; at < document.length; i += 1) {
          const size = sizes[i % sizes.length]!;
          reader.write(document.subarray(at, at + size));
          at += size;
        }
        expect(reader.end()).toEqual(readNport(document));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
