import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlParagraphs } from '#lib/filings/own-words/html-paragraphs.ts';
import { LONGEST_QUOTE, ownWordsIn } from '#lib/filings/own-words/own-words.ts';
import { sentencesOf } from '#lib/filings/own-words/sentences.ts';
import { strategySection } from '#lib/filings/own-words/strategy-section.ts';

/** Written by us in the usual phrasings of fund prospectuses; the funds are made up. */
const POLICIES: readonly (readonly [string, string])[] = [
  [
    'index, plus borrowings',
    'The Fund invests at least 80% of its total assets, plus borrowings for investment purposes (if any), in the securities of the Example Index.',
  ],
  [
    'companies of a kind',
    'Under normal circumstances, the Fund will invest at least 80% of its net assets (plus the amount of any borrowings for investment purposes) in securities of Widget Companies.',
  ],
  [
    'component securities',
    'The Fund generally will invest at least 80% of its assets in the component securities of its Underlying Index and in investments that have economic characteristics that are substantially identical to them.',
  ],
  [
    'ninety percent',
    'The Fund will normally invest at least 90% of its net assets (including investment borrowings) in the common stocks and depositary receipts that comprise the Index.',
  ],
  [
    'not less than',
    'The Fund invests not less than 80% of its net assets in equity securities of clean power companies.',
  ],
  [
    'or more',
    'The Fund normally invests 80% or more of its total assets in U.S. listed robot makers.',
  ],
  [
    'the value of, in words',
    'The Fund has adopted a policy to invest at least 80 percent of the value of its net assets in blockchain companies.',
  ],
];

const NO_POLICIES: readonly string[] = [
  'The Fund’s 80% investment policy is non-fundamental and requires 60 days prior written notice to shareholders before it can be changed.',
  'The Index covers at least 80% of the market capitalization of the companies listed in the country.',
  'At least 80% of trading days must show a trade.',
  'The Fund may invest up to 20% of its assets in investments that are not included in the Index.',
];

const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'what the index is for, with a defined term',
    'The Example Index is designed to provide exposure to companies that are positioned to benefit from the use of widgets in their products (collectively, “Widget Companies”), as defined by the index provider.',
  ],
  [
    'a share of revenue',
    'To be eligible for the Index, a company must derive at least 50% of its revenues from the making of widgets.',
  ],
  [
    'or more of revenue',
    'The Index consists of companies that generate 50% or more of their revenue from solar power.',
  ],
  [
    'an active fund’s own',
    'The Fund considers a company to be a Robot Company if it develops, makes or sells robots or the parts of robots.',
  ],
  [
    'defines',
    'The Adviser defines cloud companies as those that provide computing over the internet as a service.',
  ],
  [
    'an index of companies of a kind',
    'The Index is designed to track the performance of small and large clean energy companies that are listed in the United States.',
  ],
  [
    'engaged in',
    'According to the Index Provider, the Index tracks the performance of companies engaged in the uranium industry, which includes companies that mine, explore for or hold uranium.',
  ],
];

const NO_DEFINITIONS: readonly string[] = [
  'As of January 31, 2026, the Example Index had 86 constituents and included companies that trade in eleven countries.',
  'The Index is rebalanced twice a year, and companies that are part of it are capped at 8%.',
  'The Fund will concentrate its investments in companies that operate in one industry to the extent that the Index does.',
  'The Index Provider is not affiliated with the Fund or with companies that advise it.',
  'Companies must have a minimum market capitalization of $200 million to be eligible for the Index.',
  'The Fund uses representative sampling, which selects companies that together resemble the Index.',
];

describe('the promise', () => {
  test.each(POLICIES)('%s', (_, sentence) => {
    expect(ownWordsIn([`Lead-in about nothing. ${sentence} And on it goes.`])?.policy).toEqual([
      sentence,
    ]);
  });

  test.each(NO_POLICIES)('none: %s', (sentence) => {
    expect(ownWordsIn([sentence])?.policy ?? []).toEqual([]);
  });
});

describe('which companies count', () => {
  test.each(DEFINITIONS)('%s', (_, sentence) => {
    expect(ownWordsIn([`It was founded long ago. ${sentence}`])?.definition).toEqual([sentence]);
  });

  test.each(NO_DEFINITIONS)('none: %s', (sentence) => {
    expect(ownWordsIn([sentence])).toBeUndefined();
  });

  test('a list that a sentence opens is quoted with it', () => {
    const opening = 'The Index includes companies classified in one of the following groups:';
    const list = ['• Makers: companies that build robots', '• Users: companies that use robots'];
    const words = ownWordsIn([opening, ...list, 'The Index is reviewed in March.']);
    expect(words?.definition).toEqual([`${opening} ${list.join(' ')}`]);
  });

  test('in the order of the document, three at most, the strongest first to be taken', () => {
    const weak = 'The Index consists of companies engaged in widgets of one kind or another.';
    const strong = DEFINITIONS.map(([, sentence]) => sentence);
    const words = ownWordsIn([weak, ...strong]);
    expect(words?.definition).toHaveLength(3);
    const places = words?.definition.map((sentence) => strong.indexOf(sentence)) ?? [];
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

test('a sentence without end is cut at a word and says so', () => {
  const long = `The Index is designed to track companies that provide ${'very good widgets and '.repeat(60)}more.`;
  const [quote = ''] = ownWordsIn([long])?.definition ?? [];
  expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE + 2);
  expect(quote).toMatch(/\w …$/);
  expect(long.startsWith(quote.slice(0, -2))).toBe(true);
});

test('whatever stands there, what is quoted stands there word for word', () => {
  const phrase = fc.constantFrom(
    ...[...POLICIES, ...DEFINITIONS].map(([, sentence]) => sentence),
    ...[...NO_POLICIES, ...NO_DEFINITIONS],
    'The Index includes companies that are one of:',
    '• Makers: companies that make robots;',
    'and so on (“Widget Companies”',
    'U.S. Inc.',
  );
  const paragraph = fc.array(fc.oneof(phrase, fc.string()), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (parts) => {
      const paragraphs = parts.map((each) => each.join(' '));
      const text = paragraphs.join(' ');
      const words = ownWordsIn(paragraphs);
      for (const quote of [...(words?.policy ?? []), ...(words?.definition ?? [])]) {
        expect(quote.length).toBeLessThanOrEqual(600);
        expect(text).toContain(quote.replace(/ …$/, ''));
      }
    }),
  );
});

describe('sentences', () => {
  test.each([
    ['One. Two. Three.', ['One.', 'Two.', 'Three.']],
    ['It holds U.S. Companies of size.', ['It holds U.S. Companies of size.']],
    ['Nasdaq, Inc. The Index is old.', ['Nasdaq, Inc. The Index is old.']],
    ['It fell by 3.5% in 2024. It rose.', ['It fell by 3.5% in 2024.', 'It rose.']],
    ['He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['', []],
  ])('%j', (paragraph, sentences) => {
    expect(sentencesOf(paragraph)).toEqual(sentences);
  });
});

describe('paragraphs of marked-up text', () => {
  test.each([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    [
      '<div>In <i>its</i>\n  way,&nbsp;good&#160;&amp; <b>sound</b>.</div>',
      ['In its way, good & sound.'],
    ],
    ['<ul><li>a</li><li><p>b</p></li></ul>', ['• a', '• b']],
    ['<table><tr><td>•</td><td>Makers</td></tr></table>', ['• Makers']],
    ['One<br>line<br/><br/>Two', ['One line', 'Two']],
    [
      '<p>A sentence that a page</p><p>12</p><p>has parted.</p>',
      ['A sentence that a page', '12', 'has parted.'],
    ],
    ['<p>A sentence that a page,</p><p>has parted.</p>', ['A sentence that a page, has parted.']],
    ['<script>alert(1)</script><style>p{}</style>Seen', ['Seen']],
    ['<p>never closed <b>bold', ['never closed bold']],
  ])('%s', (html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs);
  });
});

describe('a prospectus without tags', () => {
  const text = `The Fund invests at least 80% of its total assets in the Index. ${'It says more. '.repeat(20)}`;
  const contents = ['Principal Investment Strategies', 'Principal Risks', '12'];
  test('the section between its heading and the risks, the table of contents passed over', () => {
    const document = [
      ...contents,
      'Principal Investment Strategies',
      text,
      'Principal Risks',
      'Fire.',
    ];
    expect(strategySection(document)).toEqual([text]);
  });

  test('summary and full text: the summary', () => {
    const twice = [
      'Principal Investment Strategies',
      text,
      'Principal Risks of Investing in the Fund',
    ];
    expect(strategySection([...twice, ...twice])).toEqual([text]);
  });

  test('many funds: whose words they are cannot be told', () => {
    const one = ['Principal Investment Strategies', text, 'Principal Risks'];
    expect(strategySection([...one, ...one, ...one])).toBeUndefined();
  });
});
