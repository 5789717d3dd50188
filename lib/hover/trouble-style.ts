/** Of the sheet that says why there is no card. The overlay's colours reach in here, its rules do not. */
export const TROUBLE_STYLE =
  'margin:0;padding:12px 16px;max-width:320px;background:var(--paper);color:var(--text);' +
  'border:1px solid var(--edge);border-radius:12px;box-shadow:0 4px 16px rgb(0 0 0/.18);font-size:13px';
