import { useId, useState } from 'react';
import type { Settings } from '#lib/settings/settings.ts';
import { GrantedSitesPart } from './granted-sites.tsx';
import { OptionsSection } from './options-section.tsx';
import type { SiteGrantService } from './site-grant-service.ts';

/** The sites that Lookthrough may read, each with its switch, and those that the reader added. */
export function SitesSection(props: {
  service: SiteGrantService;
  sites: readonly string[];
  settings: Settings;
  onChange: (patch: Partial<Settings>, said: string) => void;
  onSaid: (said: string) => void;
}) {
  const { sites, settings, onChange } = props;
  const [filter, setFilter] = useState('');
  const field = useId();
  // A site turned off from its own card can be a subdomain that the list does not name.
  const all = [...new Set([...settings.sitesOff, ...sites])].sort();
  const shown = all.filter((site) => site.includes(filter.trim().toLowerCase()));
  const on = all.length - settings.sitesOff.length;

  function toggle(site: string, isOn: boolean) {
    const others = settings.sitesOff.filter((known) => known !== site);
    onChange({ sitesOff: isOn ? others : [...others, site] }, `${site} is ${isOn ? 'on' : 'off'}`);
  }

  return (
    <OptionsSection
      id="sites"
      title="Sites"
      lead="Lookthrough runs on these finance sites, and on those you add. On a site that is off it does nothing at all."
    >
      <div className="sites-head">
        <label htmlFor={field} className="unseen">
          Find a site
        </label>
        <input
          id={field}
          className="field"
          type="search"
          value={filter}
          placeholder="Find a site"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
        <p className="muted small">
          {on} of {all.length} on
        </p>
      </div>
      {shown.length === 0 && <p className="muted">No site of the list holds “{filter.trim()}”.</p>}
      <ul className="sites">
        {shown.map((site) => (
          <li key={site}>
            <label className="choice">
              <input
                type="checkbox"
                checked={!settings.sitesOff.includes(site)}
                onChange={(event) => toggle(site, event.target.checked)}
              />
              <span>{site}</span>
            </label>
          </li>
        ))}
      </ul>
      <GrantedSitesPart
        service={props.service}
        isListed={(site) => sites.some((known) => site === known || site.endsWith(`.${known}`))}
        onSaid={props.onSaid}
      />
    </OptionsSection>
  );
}
