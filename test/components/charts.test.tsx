import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { DragCurve } from '#components/chart/drag-curve.tsx';
import { WeightBars } from '#components/chart/weight-bars.tsx';

describe('weight bars', () => {
  const bars = [
    { name: 'Large', weight: 0.08, text: '8%' },
    { name: 'Half of it', weight: 0.04, text: '4%' },
    { name: 'None', weight: 0, text: '0%' },
    { name: 'Short', weight: -0.01, text: '−1%' },
  ];
  const markup = renderToStaticMarkup(<WeightBars bars={bars} label="Largest" />);

  test('lengths are in proportion to weights, from a common zero', () => {
    const widths = [...markup.matchAll(/class="mark" width="([^"]+)"/g)].map(([, width]) => width);
    expect(widths).toEqual(['100%', '50%', '0%', '0%']);
  });

  test('drawings are silent; the list carries names and numbers', () => {
    expect(markup.match(/<svg/g)).toHaveLength(4);
    expect(markup.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(4);
    expect(markup).toContain('<ol class="weight-bars" aria-label="Largest">');
    expect(markup).toContain('8%');
  });

  test('weights of zero alone draw no bar and divide by nothing', () => {
    const none = renderToStaticMarkup(
      <WeightBars bars={[{ name: 'a', weight: 0, text: '0%' }]} label="x" />,
    );
    expect(none).not.toContain('NaN');
  });
});

describe('composition strip', () => {
  const parts = [
    { label: 'mostly', weight: 0.25, text: '25%' },
    { label: 'partly', weight: 0.25, text: '25%' },
    { label: 'not looked up', weight: 0.5, text: '50%' },
  ];
  const markup = renderToStaticMarkup(<CompositionStrip parts={parts} label="What it holds" />);

  test('parts stand end to end', () => {
    const places = [...markup.matchAll(/ x="([^"]+)" width="([^"]+)"/g)].map(([, x, w]) => [x, w]);
    expect(places).toEqual([
      ['0%', '25%'],
      ['25%', '25%'],
      ['50%', '50%'],
    ]);
  });

  test('each part has a texture of its own, the same in strip and legend', () => {
    const fills = [...markup.matchAll(/fill="url\(#([^)]+)\)"/g)].map(([, id]) => id);
    expect(new Set(fills).size).toBe(3);
    expect(fills.slice(0, 3)).toEqual(fills.slice(3));
    for (const id of fills) expect(markup).toContain(`<pattern id="${id}"`);
  });
});

describe('fee curve', () => {
  test('rises from the ground to the top in even steps', () => {
    const markup = renderToStaticMarkup(<DragCurve byYearUsd={[0, 50, 100]} scaleUsd={100} />);
    expect(markup).toContain('d="M0.0 56.0L160.0 30.0L320.0 4.0"');
    expect(markup).toContain('2 years');
  });

  test('a cheap fund’s curve stays low: the scale is the same for all', () => {
    const markup = renderToStaticMarkup(<DragCurve byYearUsd={[0, 1, 2]} scaleUsd={100} />);
    expect(markup).toContain('d="M0.0 56.0L160.0 55.5L320.0 55.0"');
  });

  test.each([[[]], [[0]], [[0, 0, 0]]])('draws nothing for %j', (values) => {
    expect(renderToStaticMarkup(<DragCurve byYearUsd={values} scaleUsd={100} />)).toBe('');
  });
});
