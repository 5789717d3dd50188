import { useState } from 'react';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';

/**
 * A percentage that may be left empty. Read when the field is left or Enter is pressed; what is no number
 * between 0 and 100 stays as typed and says so.
 */
export function PercentField(props: {
  id?: string;
  label?: string;
  /** Fraction. */
  value: number | undefined;
  onValue: (value: number | undefined) => void;
}) {
  const { id, label, value, onValue } = props;
  const { badPercent } = useXrayLowerWords().gates;
  const kept = value === undefined ? '' : String(Number((value * 100).toFixed(4)));
  const [text, setText] = useState(kept);
  const [shown, setShown] = useState(kept);
  const [isWrong, setWrong] = useState(false);
  // While drawing, not after it: what is typed in between would be lost.
  if (shown !== kept) {
    setShown(kept);
    setText(kept);
  }
  function read() {
    const wanted = fractionOf(text);
    setWrong(wanted === 'wrong');
    if (wanted !== 'wrong' && wanted !== value) onValue(wanted);
  }
  return (
    <span className="percent-field">
      <input
        id={id}
        className="field"
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        maxLength={9}
        value={text}
        aria-invalid={isWrong}
        title={isWrong ? badPercent : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read();
        }}
      />
      <span aria-hidden="true">%</span>
      {isWrong && (
        <span className="field-problem" role="alert">
          {badPercent}
        </span>
      )}
    </span>
  );
}

function fractionOf(text: string): number | undefined | 'wrong' {
  const plain = text.trim().replace('%', '').replace(',', '.');
  if (plain === '') return undefined;
  const percent = Number(plain);
  return percent > 0 && percent <= 100 ? percent / 100 : 'wrong';
}
