import { useEffect, useState } from 'react';
import { usePopupWords } from '#components/strings/popup-words.ts';

export interface PrivateService {
  /** Whether the window around us is a private one. */
  isPrivate(): Promise<boolean>;
}

/** Says in a private window that changes made there do not last; nothing elsewhere. */
export function PrivateNote({ service }: { service: PrivateService }) {
  const words = usePopupWords();
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    let isGone = false;
    void service.isPrivate().then((answer) => {
      if (!isGone) setPrivate(answer);
    });
    return () => {
      isGone = true;
    };
  }, [service]);
  return isPrivate ? <p className="page-common">{words.privateWindow}</p> : null;
}
