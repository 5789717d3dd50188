/** `main.tsx` as it is built; `lib/workshop/build/popup-page.ts` gives it this name. */
declare module '*/chunks/popup.js';
