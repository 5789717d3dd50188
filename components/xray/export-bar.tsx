import { useState } from 'react';
import { type XrayReport, xrayCsv, xrayJson } from '#lib/view/xray/xray-export.ts';
import type { SheetInputs } from '#lib/view/xray/xray-sheet.ts';
import { xraySheet } from '#lib/view/xray/xray-sheet.ts';
import type { XrayService } from './xray-service.ts';

type Format = 'PNG' | 'SVG' | 'CSV' | 'JSON';

/** Takes the page along: as a picture or as data, each with sources and dates inside. */
export function ExportBar(props: {
  report: XrayReport;
  sheet: () => SheetInputs;
  service: XrayService;
}) {
  const { report, sheet, service } = props;
  const [said, setSaid] = useState('');

  async function save(format: Format) {
    const name = `${report.listName} X-ray ${report.madeOn}.${format.toLowerCase()}`;
    switch (format) {
      case 'CSV':
        service.saveFile({ name, type: 'text/csv', content: xrayCsv(report) });
        break;
      case 'JSON':
        service.saveFile({ name, type: 'application/json', content: xrayJson(report) });
        break;
      case 'SVG':
        service.saveFile({ name, type: 'image/svg+xml', content: xraySheet(sheet()).svg });
        break;
      case 'PNG': {
        const { svg, ...size } = xraySheet(sheet());
        const picture = await service.picture(svg, size);
        if (!picture.ok) return setSaid(picture.trouble);
        service.saveFile({ name, type: 'image/png', content: picture.value });
      }
    }
    setSaid(`Saved as ${name}`);
  }

  return (
    <fieldset className="export-bar screen-only">
      <legend className="unseen">Take it along</legend>
      {(['PNG', 'SVG', 'CSV', 'JSON'] as const).map((format) => (
        <button key={format} type="button" className="button" onClick={() => void save(format)}>
          <span className="unseen">Save as </span>
          {format}
        </button>
      ))}
      <button type="button" className="button" onClick={() => service.print()}>
        Print
      </button>
      <span role="status" className="export-said muted small">
        {said}
      </span>
    </fieldset>
  );
}
