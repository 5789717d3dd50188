import { useEffect, useRef, useState } from 'react';

/** A text that is changed where it stands. */
export interface KeptText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Back to what is kept, or on its way to be. */
  readonly giveUp: () => void;
  /**
   * Sends what was written unless it is kept already or on its way: Enter and leaving the field ask for the same.
   *
   * @param wanted as it would be kept
   * @param send true when it was kept
   */
  readonly keep: (wanted: string, send: () => Promise<boolean>) => void;
}

/**
 * The text of a field whose value is kept elsewhere. What could not be kept stays in the field, to be sent again, unless
 * another window's value has come in its place.
 */
export function useKeptText(kept: string): KeptText {
  const [text, setText] = useState(kept);
  /** The last text that is on its way. */
  const sent = useRef<Sent>(undefined);
  const hasTyped = useRef(false);
  const [answer, setAnswer] = useState<Answer>();
  const seen = useRef<{ readonly kept: string; readonly answer?: Answer | undefined }>({ kept });

  useEffect(() => {
    if (sent.current !== undefined) return;
    const isAnswered = answer !== undefined && answer !== seen.current.answer;
    const isOther = kept !== seen.current.kept;
    seen.current = { kept, answer };
    if (isAnswered && (answer.isKept ? hasTyped.current : !isOther)) return;
    hasTyped.current = false;
    setText(kept);
  }, [kept, answer]);

  async function sending(wanted: string, send: () => Promise<boolean>): Promise<void> {
    const mine: Sent = { wanted };
    sent.current = mine;
    hasTyped.current = false;
    let isKept = false;
    try {
      isKept = await send();
    } finally {
      if (sent.current === mine) {
        sent.current = undefined;
        setAnswer({ isKept });
      }
    }
  }

  return {
    text,
    type(typed) {
      hasTyped.current = true;
      setText(typed);
    },
    giveUp() {
      hasTyped.current = false;
      setText(sent.current?.wanted ?? kept);
    },
    keep(wanted, send) {
      if (wanted !== (sent.current?.wanted ?? kept)) void sending(wanted, send);
      else if (sent.current === undefined) setText(kept);
    },
  };
}

interface Sent {
  readonly wanted: string;
}

interface Answer {
  readonly isKept: boolean;
}
