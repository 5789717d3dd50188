/** With more contrast, which the computer or the reader's settings ask for. */
const MORE_LIGHT =
  '--text:#000;--quiet:#2b3140;--paper:#fff;--edge:#2b3140;--tint:#e3e6ec;--focus:#14277a';
const MORE_DARK =
  '--text:#fff;--quiet:#dfe4ee;--paper:#000;--edge:#dfe4ee;--tint:#2d323d;--focus:#d3dcff';

/**
 * Type and colour, declared anew under the host so that no page's variables reach in. Contrast 7:1 and more for text.
 * `all` spares direction: on a page from right to left our words would stand in the wrong order.
 */
const TOKENS = `
:host{
  all:initial!important;position:absolute!important;left:0!important;top:0!important;
  width:0!important;height:0!important;z-index:2147483000!important;display:block!important;
  pointer-events:none!important;direction:ltr!important;
  --text:#1b2430;--quiet:#4a5563;--paper:#fff;--edge:#b9c1cc;--tint:#eef2f7;--focus:#1f5fbf;
  font:12px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif!important;
}
:host([data-theme=dark]){
  --text:#e8ecf2;--quiet:#b6c0cd;--paper:#1d232c;--edge:#4b5666;--tint:#2a323e;--focus:#8ab8ff;
}
:host([data-contrast=more]){${MORE_LIGHT}}
:host([data-contrast=more][data-theme=dark]){${MORE_DARK}}
@media (prefers-contrast:more){:host{${MORE_LIGHT}}:host([data-theme=dark]){${MORE_DARK}}}
@media print{:host{display:none!important}}
`;

const BADGES = `
.layer{position:absolute;left:0;top:0;width:0;height:0}
.layer.page{contain:layout size style}
.layer.window{position:fixed}
.layer.top{all:unset;position:fixed;inset:auto;left:0;top:0;width:0;height:0;pointer-events:none}
.layer.top:not(:popover-open){display:none}
.badge{
  position:absolute;left:0;top:0;box-sizing:border-box;display:flex;align-items:center;
  height:16px;padding:0 3px;border:1px solid var(--edge);border-radius:4px;
  background:var(--paper);color:var(--text);font-size:11px;line-height:14px;white-space:nowrap;
  font-variant-numeric:tabular-nums;pointer-events:auto;cursor:default;user-select:none;
  -webkit-user-select:none;overflow:hidden
}
.badge i{font-style:normal;padding:0 4px}
.badge i+i{border-left:1px solid var(--edge)}
.badge i::after{content:attr(data-t)}
.badge i.who{font-weight:600}
.ring{position:absolute;box-sizing:border-box;border:2px solid var(--focus);border-radius:4px}
@media (forced-colors:active){.badge{border-color:CanvasText}}
`;

const STRIP = `
.strip{position:fixed;right:0;top:50%;color:var(--text);display:flex;
  align-items:flex-start;font-size:13px;line-height:1.4}
.strip .tab,.panel{pointer-events:auto}
.strip.up{align-items:flex-end}
.strip button{all:unset;box-sizing:border-box;cursor:pointer}
.strip button:focus-visible{outline:2px solid var(--focus);outline-offset:-2px}
.strip .tab{display:grid;place-items:center;min-width:26px;min-height:36px;padding:4px 6px;
  border:1px solid var(--edge);border-right:0;border-radius:6px 0 0 6px;background:var(--paper);
  font-weight:600;font-variant-numeric:tabular-nums}
.tab::after{content:attr(data-t)}
.panel{width:340px;max-width:calc(100vw - 40px);max-height:70vh;display:flex;flex-direction:column;
  background:var(--paper);border:1px solid var(--edge);border-right:0;border-radius:8px 0 0 8px;
  box-shadow:0 4px 16px rgb(0 0 0/.18);overflow:hidden}
.strip[hidden]{display:none}
.head{display:flex;align-items:center;gap:8px;padding:8px 8px 8px 12px;border-bottom:1px solid var(--edge)}
.head b{flex:1;font-weight:600}
.strip .small{min-width:24px;min-height:24px;padding:2px 8px;border-radius:4px;color:var(--quiet);
  display:grid;place-items:center;font-size:12px}
.strip .small:hover{background:var(--tint);color:var(--text)}
.rows{overflow:auto;margin:0;padding:4px;list-style:none}
.strip .row{display:block;width:100%;padding:6px 8px;border-radius:6px;min-height:24px}
.strip .row:hover,.strip .row:focus{background:var(--tint)}
.row b{font-weight:600;margin-right:6px}
.row span{color:var(--quiet)}
.row div{font-size:12px;font-variant-numeric:tabular-nums}
.foot{padding:6px 12px;border-top:1px solid var(--edge);color:var(--quiet);font-size:12px}
.foot .small{margin-left:-8px;text-decoration:underline}
`;

const CARD = `
.card,dialog.modal{all:unset;position:fixed;inset:auto;pointer-events:auto;display:block}
.card[popover]:not(:popover-open){display:none}
.card,.card::backdrop,dialog.modal::backdrop{background:none}
.card>div{display:block}
`;

export const OVERLAY_STYLE = TOKENS + BADGES + STRIP + CARD;
