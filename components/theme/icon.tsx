/** Line icons on a 16 by 16 grid, drawn by hand for this product. */
const PATHS = {
  add: 'M8 3.2v9.6M3.2 8h9.6',
  back: 'M9.8 3.4 5.2 8l4.6 4.6',
  check: 'm3.2 8.6 3.1 3.1 6.5-7.2',
  close: 'm4 4 8 8M12 4l-8 8',
  compare: 'M5.2 2.8v10.4M10.8 2.8v10.4M2.6 5.4h5.2M8.2 9.4h5.2',
  gear: 'M2.5 5h4M10 5h3.5M2.5 11h6.5M12.5 11h1M8.2 3.3v3.4M10.8 9.3v3.4',
  grip: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  info: 'M8 7.4v3.8M8 4.9v.1M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4',
  mute: 'M2.8 6.2v3.6h2.4L8.6 12.6V3.4L5.2 6.2zM11 6.4l3 3.2M14 6.4l-3 3.2',
  note: 'M4 2.8h8v7.6l-2.6 2.8H4zM6.2 6h3.6M6.2 8.6h2.2',
  pin: 'M5.6 2.4h4.8M6.4 2.4l-.5 4.4-2 2.2h8.2l-2-2.2-.5-4.4M8 9v4.6',
  search: 'M7 11.6A4.6 4.6 0 1 0 7 2.4a4.6 4.6 0 0 0 0 9.2M10.4 10.4l3.2 3.2',
  trash: 'M3 4.6h10M6.4 4.6V3h3.2v1.6M4.4 4.6l.5 8.6h6.2l.5-8.6M6.8 7.2v3.4M9.2 7.2v3.4',
  undo: 'M5.6 3.2 2.8 6l2.8 2.8M3 6h6.2a3.6 3.6 0 0 1 0 7.2H6',
  xray: 'M3 2.8h10v10.4H3zM5.6 10.4V8M8 10.4V5.6M10.4 10.4V7',
} as const;

export type IconName = keyof typeof PATHS;

/** A decoration: the control around it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
