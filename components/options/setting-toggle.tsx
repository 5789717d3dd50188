/** One switch with its explanation in a line. */
export function SettingToggle(props: {
  label: string;
  note: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const { label, note, on, onChange } = props;
  return (
    <label className="choice setting-toggle">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <span className="setting-label">{label}</span>
        <span className="radio-note">{note}</span>
      </span>
    </label>
  );
}
