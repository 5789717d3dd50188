import { expect, test } from 'vitest';
import { type DiagnosticsReport, diagnosticsText } from '#lib/view/diagnostics-text.ts';

const REPORT: DiagnosticsReport = {
  info: {
    extensionVersion: '0.1.0',
    snapshot: {
      state: 'good',
      from: 'update',
      builtOn: '2026-09-01',
      funds: 5246,
      sources: [],
      oldestHoldings: '2025-11-24',
      newestHoldings: '2026-04-30',
    },
    store: { kind: 'disk', records: 3, bytes: 2100 },
  },
  browserName: 'Firefox/153.0',
  droppedRecords: 1,
  errors: [
    { doing: 'reading', message: 'Error: x', times: 2, last: '2026-11-20' },
    { doing: 'writing', message: 'Error: y', times: 1, last: '2026-11-19' },
  ],
};

test('what is copied for a bug report', () => {
  expect(diagnosticsText(REPORT)).toBe(`Lookthrough: 0.1.0
Browser: Firefox 153.0
Data: of 2026-09-01, fetched, 5246 funds
Holdings: 2025-11-24 to 2026-04-30
Store: disk, 3 records, 3 kB
Records dropped: 1
Errors:
- 2026-11-20, 2 times, reading: Error: x
- 2026-11-19, 1 time, writing: Error: y
`);
});

test('damaged data and no errors are said', () => {
  const info = { ...REPORT.info, snapshot: { state: 'damaged' as const } };
  const text = diagnosticsText({ ...REPORT, info, errors: [] });
  expect(text).toContain('Data: damaged, cannot be read\nStore');
  expect(text).toContain('Errors: none\n');
});
