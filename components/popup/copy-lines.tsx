import { useState } from 'react';
import { usePopupWords } from '#components/strings/popup-words.ts';
import type { HoldingLine } from '#lib/view/holdings-page.ts';
import type { PopupService } from './popup-service.ts';

/** Copies the lines on screen, filtered and ordered as they are, for a spreadsheet. */
export function CopyLines(props: { lines: readonly HoldingLine[]; service: PopupService }) {
  const { lines, service } = props;
  const { holdings: words } = usePopupWords();
  const [said, setSaid] = useState('');
  async function copy() {
    const outcome = await service.copyText(tableOf(lines, words.copiedHeads));
    setSaid(outcome.ok ? words.copied(lines.length) : outcome.trouble);
  }
  return (
    <span className="copy-lines">
      <span role="status" className="muted">
        {said}
      </span>
      <button
        type="button"
        className="text-button"
        disabled={lines.length === 0}
        onClick={() => void copy()}
      >
        {words.copy}
      </button>
    </span>
  );
}

/** Tabs between cells and percent as numbers, which spreadsheets take apart by themselves. */
function tableOf(lines: readonly HoldingLine[], heads: readonly string[]): string {
  const rows = lines.map(({ name, weight, note = '' }) =>
    [name, (weight * 100).toFixed(4), note]
      .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
      .join('\t'),
  );
  return [heads.join('\t'), ...rows].join('\n');
}
