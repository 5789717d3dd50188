import { describe, expect, test } from 'vitest';
import {
  countRange,
  dateText,
  feePercent,
  percentAtLeast,
  percentAtMost,
  percentRange,
  shortPercent,
  usdInWords,
} from '#lib/view/format.ts';
import { badgeIssuerName, shortIssuerName } from '#lib/view/issuer-name.ts';

describe('figures as text', () => {
  test.each([
    [0.356, '36%'],
    [0.0515, '5.2%'],
    [0.0994, '9.9%'],
    [0.0996, '10%'],
    [0, '0%'],
    [1, '100%'],
  ])('short: %f as %s', (fraction, text) => {
    expect(shortPercent(fraction)).toBe(text);
  });

  test('bounds are rounded outwards', () => {
    expect(percentAtLeast(0.46983)).toBe('46.9%');
    expect(percentAtMost(0.46931)).toBe('47.0%');
    expect(percentAtLeast(0.469)).toBe('46.9%');
    expect(percentRange({ low: 0.1046, high: 0.1164 })).toBe('10.4% to 11.7%');
    expect(percentRange({ low: 0.25, high: 0.25 })).toBe('25.0%');
  });

  test.each([
    [0.0068, '0.68%'],
    [0.000945, '0.0945%'],
    [0.005, '0.50%'],
  ])('fee %f as %s', (rate, text) => {
    expect(feePercent(rate)).toBe(text);
  });

  test('counts, money, dates', () => {
    expect(countRange({ low: 24.3, high: 55.2 })).toBe('24 to 55');
    expect(countRange({ low: 2.899, high: 2.899 })).toBe('2.9');
    expect(usdInWords(7_798_175_598)).toBe('$7.8 billion');
    expect(usdInWords(45_123_171)).toBe('$45.1 million');
    expect(usdInWords(900_000)).toBe('$900,000');
    expect(dateText('2026-02-28')).toBe('28 Feb 2026');
    expect(dateText('soon')).toBe('soon');
  });
});

describe('issuers as readers say them', () => {
  test.each([
    ['NVIDIA CORPORATION', 'NVIDIA'],
    ['NVIDIA Corp.', 'NVIDIA'],
    ['Samsung Electronics Co., Ltd.', 'Samsung Electronics'],
    ['Taiwan Semiconductor Manufacturing Co Ltd', 'TSMC'],
    ['META PLATFORMS, INC.', 'Meta'],
    ['Amazon.com, Inc.', 'Amazon'],
    ['Goldman Sachs Group Inc/The', 'Goldman Sachs'],
    ['ASML Holding N.V.', 'ASML'],
    ['IONQ INC', 'IONQ'],
    ['Procter & Gamble Co/The', 'Procter & Gamble'],
    ['JPMorgan Chase & Co.', 'JPMorgan Chase'],
    ['Coca-Cola Co/The', 'Coca-Cola'],
    ['Elite Material CO LTD /TWD/', 'Elite Material'],
    ['Inc', 'Inc'],
  ])('%s: %s', (filed, said) => {
    expect(shortIssuerName(filed)).toBe(said);
  });
});

test('a badge has room for two dozen letters', () => {
  expect(badgeIssuerName('Cia de Saneamento Basico do Estado de Sao Paulo SABESP')).toBe(
    'Cia de Saneamento …',
  );
  expect(badgeIssuerName('NVIDIA Corp')).toBe('NVIDIA');
});
