const PLACES = [
  ['watchlists', 'Watchlists'],
  ['display', 'On the page'],
  ['sites', 'Sites'],
  ['muted', 'Muted'],
  ['fees', 'Fees over the years'],
  ['data', 'Data'],
  ['privacy', 'Privacy'],
] as const;

/** The page's name and its parts. */
export function OptionsNav() {
  return (
    <header className="options-head">
      <h1>Lookthrough</h1>
      <nav aria-label="Parts of this page">
        <ul>
          {PLACES.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
          <li>
            <a href="/welcome.html">How to read a badge</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
