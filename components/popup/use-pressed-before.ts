import { useLayoutEffect } from 'react';
import { PRESSED_BEFORE } from './pressed-before.ts';

/** The popup's first screen is there before its scripts: does what its reader has asked of it meanwhile. */
export function usePressedBefore(): void {
  useLayoutEffect(() => {
    const button = document.querySelector<HTMLElement>(`button[${PRESSED_BEFORE}]`);
    button?.removeAttribute(PRESSED_BEFORE);
    button?.click();
  }, []);
}
