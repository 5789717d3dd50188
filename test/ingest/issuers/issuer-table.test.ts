import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupKey } from '#lib/filings/issuers/group-key.ts';
import { ISSUER_ALIASES } from '#lib/filings/issuers/issuer-aliases.ts';
import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { issuerKey } from '#lib/filings/issuers/normalise-issuer-name.ts';
import { makeIssuerTable } from '#lib/ingest/issuers/issuer-table.ts';

describe('spellings of one issuer, as met in filings and issuer files', () => {
  test.each([
    [['NVIDIA Corp', 'NVIDIA Corp.', 'NVIDIA CORP', 'NVIDIA CORPORATION', 'Nvidia Corporation']],
    [
      [
        'Alphabet Inc',
        'ALPHABET INC CL A',
        'ALPHABET INC CL C',
        'ALPHABET INC-CL A',
        'Alphabet, Inc.',
        'Alphabet Inc. Class C',
        'ALPHABET INC CLASS A',
      ],
    ],
    [
      [
        'JPMorgan Chase & Co.',
        'JPMORGAN CHASE + CO',
        'JP MORGAN CHASE & COMPANY',
        'J.P. Morgan Chase & Co.',
        'JPMorgan Chase and Co.',
      ],
    ],
    [
      [
        'Coca-Cola Co/The',
        'COCA COLA CO/THE',
        'THE COCA-COLA COMPANY',
        'COCA-COLA COMPANY (THE)',
        'Coca-Cola Co.',
      ],
    ],
    [['ASML Holding NV', 'ASML HOLDING N.V.', 'ASML Holding N.V.']],
    [['Siemens AG', 'Siemens Aktiengesellschaft', 'SIEMENS N AG']],
    [
      [
        'Taiwan Semiconductor Manufacturing Co Ltd',
        'TAIWAN SEMICONDUCTOR MANUFACTURING COMPANY LIMITED',
        'TAIWAN SEMICONDUCTOR-SP ADR',
        'TSMC',
        'TAIWAN SEMICONDUCTOR MANUFAC',
      ],
    ],
    [['Samsung Electronics Co., Ltd.', 'SAMSUNG ELECTRONICS GDR REGS', 'SAMSUNG ELECTRONICS LTD']],
    [['BLOOM ENERGY CLASS A CORP', 'Bloom Energy Corp', 'BLOOM ENERGY CORP- A']],
    [['Lilly (Eli) & Co.', 'ELI LILLY AND COMPANY', 'Eli Lilly & Co']],
    [['Anheuser-Busch InBev SA/NV', 'Anheuser-Busch InBev SA', 'ANHEUSER BUSCH INBEV NV']],
    [['Cisco Systems Inc/Delaware', 'CISCO SYSTEMS, INC.', 'Cisco Systems Inc./DE']],
    [['Nestle S.A.', 'NESTLÉ SA', 'NESTLE SA-REG', 'Nestle SA Registered Shares']],
    [
      [
        'United States of America',
        'US TREASURY N/B',
        'TREASURY BILL',
        'U.S. Treasury Notes',
        'United States Treasury Note/Bond',
        'UNITED STATES OF AMERICA - BUREAU OF THE PUBLIC DEBT',
        'UNITED STATES GOVT',
        'U.S. Treasury Bill 0% 05/14/2026',
      ],
    ],
    [['Fannie Mae', 'FNMA', 'FEDERAL NATIONAL MORTGAGE ASSOCIATION']],
    [['VICI PPTYS INC', 'VICI Properties Inc.']],
    [['BYD Co. Ltd. Class H', 'BYD LTD A', 'BYD COMPANY LIMITED']],
    [['Linde PLC', 'LINDE PUBLIC LIMITED COMPANY', 'LINDE PUBLIC LIMITED PLC']],
    [['Delta Electronics Thailand PCL', 'Delta Electronics (Thailand) Public Company Limited']],
    [['Honeywell International Inc.', 'HONEYWELL INTERNATIONAL INCORPORATION']],
    [['UniCredit SpA', 'UNICREDIT, SOCIETA PER AZIONI']],
    [['Endesa SA', 'Endesa, Sociedad Anonima']],
    [['Orlen SA', 'ORLEN SPOLKA AKCYJNA']],
    [['Cellnex Telecom SA', 'Cellnex Telecom S.A.U']],
    [['Saudi Telecom Co', 'Saudi Telecom Company SJSC']],
    [['Fomento Economico Mexicano SAB de CV', 'Fomento Economico Mexicano S A B de C V']],
    [['PT Bank Central Asia Tbk', 'Bank Central Asia Tbk PT']],
    [['Berkshire Hathaway Inc', 'BERKSHIRE HATHAWAY INC DEL']],
    [
      [
        'ASML Holding NV',
        'ASML HOLDING NV /EUR/',
        'ASML HOLDING NV-NY REG SHS',
        'ASML HOLDING NV NY',
      ],
    ],
    [['DexCom Inc', 'DEXCOM INC COM']],
    [['Power Corp. of Canada', 'POWER CORPORATION OF CANADA']],
    [['International Business Machines Corp', 'INTL BUSINESS MACHINES CORP', 'IBM CORP']],
    [
      [
        'Ping An Insurance Group Co of China Ltd',
        'Ping An Insurance (Group) Company of China, Ltd.',
        'PING AN INSURANCE GROUP CO H',
        'PING AN INSURANCE GROUP /HKD/',
      ],
    ],
  ])('%j', (spellings) => {
    expect(new Set(spellings.map((name) => groupKey({ name }))).size).toBe(1);
  });
});

describe('different companies stay apart', () => {
  test.each([
    ['Merck & Co Inc', 'Merck KGaA'],
    ['Siemens AG', 'Siemens Ltd.'],
    ['Siemens AG', 'Siemens Energy AG'],
    ['Orion Oyj', 'ORION CORP'],
    ['EQT AB', 'EQT Corp.'],
    ['Iren SpA', 'IREN Ltd.'],
    ['Taiwan Semiconductor Manufacturing Co. Ltd.', 'Taiwan Semiconductor Co. Ltd.'],
    ['Tetra Tech Inc', 'TETRA TECHNOLOGIES INC'],
    ['Sekisui House Ltd.', 'Sekisui House Reit Inc.'],
    ['Fuji Co. Ltd./Ehime', 'Fuji Corp./Aichi'],
    ['Liberty Media Corp-Liberty Formula One', 'Liberty Media Corp-Liberty Live'],
    ['United States Treasury', 'United States Steel Corp'],
    ['US TREASURY N/B', 'US Treasury 3 Month Bill ETF'],
    ['Japan Government Five Year Bond', 'Japan Airlines Co Ltd'],
    ['News Corp', 'Newscope Capital Corp'],
    ['Fidelity National Financial Inc.', 'Fidelity National Information Services Inc.'],
    ['Bank of America Corp', 'Bank of Montreal'],
    ['Novo Nordisk A/S', 'Novozymes A/S'],
    ['AT&T Inc', 'T Inc'],
    ['NCC Ltd./India', 'NCC AB Class B'],
    ['Banco Santander SA', 'Banco Santander Chile SA'],
    ['Amazon.com Inc', 'Amazon Inc'],
    ['3M Co', '3i Group plc'],
  ])('%s is not %s', (a, b) => {
    expect(groupKey({ name: a })).not.toBe(groupKey({ name: b }));
  });

  test('country or listed symbol decides where the name alone cannot', () => {
    expect(groupKey({ name: 'MERCK', country: 'DE' })).toBe(groupKey({ name: 'Merck KGaA' }));
    expect(groupKey({ name: 'MERCK', country: 'US' })).toBe(
      groupKey({ name: 'Merck & Co., Inc.' }),
    );
    expect(groupKey({ name: 'FIRST BANCORP', label: 'FBP' })).toBe(
      groupKey({ name: 'First BanCorp/Puerto Rico' }),
    );
    expect(groupKey({ name: 'FIRST BANCORP', label: 'FBP' })).not.toBe(
      groupKey({ name: 'FIRST BANCORP', label: 'FBNC' }),
    );
  });
});

describe('names that name no issuer', () => {
  test.each([
    'N/A',
    'n/a',
    'NA',
    '',
    ' ',
    '-',
    '000000000',
    '999999999',
    'nan',
    'None',
    'Repurchase Agreement',
    'CASH',
    'N/A N/A',
    'XXXX',
  ])('%j gets no number', (name) => {
    expect(namesNoIssuer(name)).toBe(true);
    const table = makeIssuerTable([{ name }, { name }]);
    expect(table.names).toEqual([]);
    expect(table.idOf({ name })).toBeUndefined();
  });

  test.each([
    'NAPCO Security',
    'Cash Converters International',
    'Nana Co Ltd',
    'X Financial',
    'Other World Computing',
  ])('%s does name one', (name) => expect(namesNoIssuer(name)).toBe(false));
});

describe('the table', () => {
  test('numbers go by the number of lines; names are shown in the best spelling met', () => {
    const lines = [
      'APPLE INC',
      'NVIDIA CORP',
      'NVIDIA Corp',
      'ALPHABET INC CL A',
      'Alphabet Inc. Class C',
      'Alphabet Inc',
      'Goldman Sachs Group Inc/The',
    ];
    const table = makeIssuerTable(lines.map((name) => ({ name })));
    expect(table.names).toEqual([
      'Alphabet Inc',
      'NVIDIA Corp',
      'APPLE INC',
      'Goldman Sachs Group Inc',
    ]);
    expect(table.idOf({ name: 'Alphabet, Inc.' })).toBe(0);
    expect(table.idOf({ name: 'Nobody knows' })).toBeUndefined();
  });

  test('a cut name joins the one issuer that it begins, and none of two', () => {
    const full = 'Agricultural & Commercial Bank of China Ltd';
    const table = makeIssuerTable([
      { name: full },
      { name: 'AGRICULTURAL AND COMMERCIAL BANK OF' },
    ]);
    expect(table.names).toEqual([full]);
    const two = makeIssuerTable([
      { name: 'STATE STREET INSTITUTIONAL US' },
      { name: 'State Street Institutional US Government Money Market Fund' },
      { name: 'State Street Institutional US Treasury Fund' },
    ]);
    expect(two.names).toHaveLength(3);
    const series = makeIssuerTable([
      { name: 'FIRST TRUST EXCHANGE-TRADED FUND' },
      { name: 'First Trust Exchange-Traded Fund VIII' },
    ]);
    expect(series.names).toHaveLength(2);
    const bonds = makeIssuerTable([
      { name: 'Example Rico Sales Tax Financing Corp' },
      { name: 'Example Rico Sales Tax Financing Corporation, Restructured 2018A-1' },
    ]);
    expect(bonds.names).toHaveLength(2);
  });

  test('a name cut inside its legal form is not the one shown', () => {
    const full = 'Johnson Example International plc';
    const table = makeIssuerTable([{ name: full }, { name: 'JOHNSON EXAMPLE INTL PL' }]);
    expect(table.names).toEqual([full]);
  });

  test('is the same whatever the order of the lines', () => {
    const names = [
      'NVIDIA Corp',
      'NVIDIA CORP.',
      'Apple Inc',
      'APPLE INC.',
      'N/A',
      'Merck KGaA',
      'INDUSTRIAL AND COMMERCIAL BANK OF',
      'Industrial & Commercial Bank of China Ltd',
    ];
    const expected = makeIssuerTable(names.map((name) => ({ name })));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        const table = makeIssuerTable(shuffled.map((name) => ({ name })));
        expect(table.names).toEqual(expected.names);
        expect(table.spellings).toEqual(expected.spellings);
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });

  test('case, dots and a legal form at the end never change the issuer', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{4,9}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('Inc', 'Inc.', ', Inc.', 'Corp', 'Ltd', 'plc', 'AG'),
        (a, b, form) => {
          const name = `${a}${b} ${a}`;
          expect(issuerKey(`${name} ${form}`)).toBe(issuerKey(name));
          expect(issuerKey(`${name} ${form}`.toUpperCase())).toBe(issuerKey(name));
        },
      ),
      { seed: 20261121, numRuns: 300 },
    );
  });

  test('no name becomes an empty key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        if (!namesNoIssuer(name) && /[\p{L}\p{N}]/u.test(name))
          expect(issuerKey(name)).not.toBe('');
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  test('every alias spelling leads to its name and no spelling stands twice', () => {
    const seen = new Map<string, string>();
    for (const { name, spellings } of ISSUER_ALIASES) {
      for (const spelling of spellings) {
        expect(groupKey({ name: spelling }), spelling).toBe(groupKey({ name }));
        const key = issuerKey(spelling);
        expect(seen.get(key) ?? name, spelling).toBe(name);
        seen.set(key, name);
      }
    }
  });
});
