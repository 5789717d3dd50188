import { describe, expect, test } from 'vitest';
import { ProspectusReader } from '#lib/filings/prospectus/prospectus-reader.ts';

/** A context of one series, and with a class where one is named. */
function context(id: string, series: string, more = '') {
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="dei:LegalEntityAxis">x:${series}Member</xbrldi:explicitMember>${more}</xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2026-04-01</xbrli:instant></xbrli:period></xbrli:context>`;
}

function strategiesOf(body: string, pieces = 1) {
  const reader = new ProspectusReader();
  const bytes = new TextEncoder().encode(`<html>${body}</html>`);
  const step = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += step) reader.write(bytes.subarray(at, at + step));
  return reader.end().strategies;
}

const ONE = 'S000099999';
const OTHER = 'S000088888';

describe('inline XBRL', () => {
  test('words in their order, marked up as they are; contexts may stand after', () => {
    const body = `<ix:nonNumeric name="oef:StrategyNarrativeTextBlock" contextRef="s" escape="true"><p>The <i>Fund</i> invests, <b>in</b> all cases, well.</p><div>More.</div></ix:nonNumeric><p>Outside.</p>${context('s', ONE)}`;
    expect(strategiesOf(body).get(ONE)).toEqual(['The Fund invests, in all cases, well.', 'More.']);
    expect(strategiesOf(body, 97).get(ONE)).toEqual(strategiesOf(body).get(ONE));
  });

  test('a text that goes on further down, without the page number between', () => {
    const body = `${context('s', ONE)}<ix:nonNumeric name="rr:StrategyNarrativeTextBlock" contextRef="s" continuedAt="c1"><p>The fund buys</p><ix:exclude><p>17</p></ix:exclude></ix:nonNumeric><p>Running head</p><ix:continuation id="c1" continuedAt="c2"><p>robots of</p></ix:continuation><ix:continuation id="c2"><p>all kinds.</p></ix:continuation><ix:continuation id="c9"><p>Not ours.</p></ix:continuation>`;
    expect(strategiesOf(body).get(ONE)).toEqual(['The fund buys robots of all kinds.']);
  });

  test('each series has its own; other texts, narrower contexts and unknown ones are passed over', () => {
    const fact = (name: string, at: string, text: string) =>
      `<ix:nonNumeric name="oef:${name}" contextRef="${at}"><p>${text}</p></ix:nonNumeric>`;
    const narrower =
      '<xbrldi:explicitMember dimension="oef:RiskAxis">x:FireMember</xbrldi:explicitMember>';
    const body = [
      context('a', ONE),
      context('b', OTHER),
      context('n', ONE, narrower),
      fact('StrategyNarrativeTextBlock', 'a', 'Robots.'),
      fact('StrategyNarrativeTextBlock', 'b', 'Bonds.'),
      fact('StrategyNarrativeTextBlock', 'n', 'Narrow.'),
      fact('StrategyNarrativeTextBlock', 'nowhere', 'Lost.'),
      fact('RiskNarrativeTextBlock', 'a', 'Fire.'),
    ].join('');
    expect(Object.fromEntries(strategiesOf(body))).toEqual({
      [ONE]: ['Robots.'],
      [OTHER]: ['Bonds.'],
    });
  });

  test('a tagged table around the fees takes none of them away', () => {
    const ofClass =
      '<xbrldi:explicitMember dimension="oef:ClassAxis">x:C000099999Member</xbrldi:explicitMember>';
    const reader = new ProspectusReader();
    const body = `<html>${context('c', ONE, ofClass)}<ix:nonNumeric name="oef:AnnualFundOperatingExpensesTableTextBlock" contextRef="c"><table><tr><td><ix:nonFraction name="oef:ExpensesOverAssets" contextRef="c" scale="-2">0.68</ix:nonFraction></td></tr></table></ix:nonNumeric></html>`;
    reader.write(new TextEncoder().encode(body));
    expect(reader.end().fees.get('C000099999')?.gross).toBe(0.0068);
  });
});

test('the extracted instance: markup written as text', () => {
  const markup =
    '&lt;p&gt;The Fund&amp;#8217;s &lt;i&gt;way&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;';
  const body = `${context('s', ONE)}<oef:StrategyNarrativeTextBlock contextRef="s">${markup}</oef:StrategyNarrativeTextBlock>`;
  expect(strategiesOf(body, 31).get(ONE)).toEqual(['The Fund’s way.', 'More.']);
});

test('a text longer than any strategy is not read on without end', () => {
  const endless = '<p>word word word word</p>'.repeat(40_000);
  const body = `${context('s', ONE)}<ix:nonNumeric name="oef:StrategyNarrativeTextBlock" contextRef="s">${endless}</ix:nonNumeric>`;
  const characters = strategiesOf(body).get(ONE)?.join('').length ?? 0;
  expect(characters).toBeGreaterThan(50_000);
  expect(characters).toBeLessThan(100_001);
});
