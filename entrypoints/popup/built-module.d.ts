/** `main.tsx` as it is built; `lib/workshop/popup-page.ts` gives it this name. */
declare module '*/chunks/popup.js';
