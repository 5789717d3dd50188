import { useId, useMemo } from 'react';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import { GATE_WORDS } from '#lib/view/words/xray-words.ts';
import { type GateRow, gateRowsOf } from '#lib/view/xray/gates-view.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { PercentField } from './percent-field.tsx';
import { Trading } from './trading.tsx';
import type { LimitsInHand } from './use-limits.ts';
import { XraySection } from './xray-section.tsx';

/** Lines that the reader draws, and how the list stands against each: in words and shapes. */
export function GatesSection(props: { portfolio: Portfolio; limits: LimitsInHand }) {
  const { portfolio, limits } = props;
  const { lines, draw, trading, onTrading } = limits;
  const { gates: words } = useXrayLowerWords();
  const rows = useMemo(() => gateRowsOf(portfolio, lines, trading), [portfolio, lines, trading]);
  return (
    <XraySection wide title={words.title} lead={words.lead}>
      <ul className="gates">
        {rows.map((row) => (
          <Gate
            key={row.name}
            row={row}
            line={lines[row.name]}
            onLine={(line) => draw(row.name, line)}
          />
        ))}
      </ul>
      <Trading portfolio={portfolio} trading={trading} onTrading={onTrading} />
    </XraySection>
  );
}

function Gate(props: {
  row: GateRow;
  line: number | undefined;
  onLine: (line: number | undefined) => void;
}) {
  const { row, line, onLine } = props;
  const { gates: words } = useXrayLowerWords();
  const id = useId();
  const state = row.state && GATE_WORDS[row.state];
  return (
    <li className="gate">
      <label htmlFor={id} className="gate-label">
        {row.label}
      </label>
      <span className="gate-value">{row.value}</span>
      <span className="gate-limit">
        <span aria-hidden="true">{words.atMost}</span>
        <PercentField id={id} value={line} onValue={onLine} />
      </span>
      <span className={row.state === 'over' ? 'gate-state over' : 'gate-state'} role="status">
        {state && (
          <>
            <span aria-hidden="true">{state.mark}</span> {state.word}
          </>
        )}
      </span>
    </li>
  );
}
