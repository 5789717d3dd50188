/** Attribute of the button that was pressed last before the popup came to life (`entrypoints/popup-start.ts`). */
export const PRESSED_BEFORE = 'data-pressed-before';
