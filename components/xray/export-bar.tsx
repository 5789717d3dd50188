import { useState } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { useXrayWords } from '#components/strings/xray-words.ts';
import type { ListWords } from '#lib/view/xray/list-words.ts';
import type { XrayReport } from '#lib/view/xray/xray-report.ts';
import type { XrayView } from '#lib/view/xray/xray-view.ts';
import type { XrayService } from './xray-service.ts';

const TYPES = {
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  CSV: 'text/csv',
  JSON: 'application/json',
} as const;
type Format = keyof typeof TYPES;

/** Takes the page along: as a picture or as data, each with sources and dates inside. */
export function ExportBar(props: {
  report: XrayReport;
  view: XrayView;
  words: ListWords;
  service: XrayService;
}) {
  const { report, view, service } = props;
  const { export: words } = useXrayWords();
  const [said, setSaid] = useState('');

  async function save(format: Format) {
    const name = `${words.fileName(report.listName, report.madeOn)}.${format.toLowerCase()}`;
    const made = await contentOf(format);
    if (!made.ok) return setSaid(made.trouble);
    service.saveFile({ name, type: TYPES[format], content: made.value });
    setSaid(words.saved(name));
  }

  // What writes the files is fetched when a file is asked for.
  async function contentOf(format: Format): Promise<Outcome<string | Blob>> {
    if (format === 'CSV') {
      const { xrayCsv } = await import('#lib/view/xray/xray-csv.ts');
      return { ok: true, value: xrayCsv(report) };
    }
    if (format === 'JSON') {
      const { xrayJson } = await import('#lib/view/xray/xray-json.ts');
      return { ok: true, value: xrayJson(report) };
    }
    const { listSheet } = await import('#lib/view/xray/list-sheet.ts');
    const { listName: name, madeOn, portfolio } = report;
    const { svg, ...size } = listSheet({ name, madeOn, portfolio, view, words: props.words });
    return format === 'SVG' ? { ok: true, value: svg } : await service.picture(svg, size);
  }

  return (
    <fieldset className="export-bar screen-only">
      <legend className="unseen">{words.title}</legend>
      {(['PNG', 'SVG', 'CSV', 'JSON'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          aria-label={words.save(format)}
          onClick={() => void save(format)}
        >
          {format}
        </button>
      ))}
      <button type="button" className="button" onClick={() => service.print()}>
        {words.print}
      </button>
      <span role="status" className="export-said muted small">
        {said}
      </span>
    </fieldset>
  );
}
