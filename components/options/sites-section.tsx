import { useId, useState } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
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
  const { parts } = useOptionsWords();
  const { sites: words } = useSettingWords();
  const [filter, setFilter] = useState('');
  const field = useId();
  // A site turned off from its own card can be a subdomain that the list does not name.
  const all = [...new Set([...settings.sitesOff, ...sites])].sort();
  const shown = all.filter((site) => site.includes(filter.trim().toLowerCase()));
  const on = all.length - settings.sitesOff.length;

  function toggle(site: string, isOn: boolean) {
    const others = settings.sitesOff.filter((known) => known !== site);
    onChange(
      { sitesOff: isOn ? others : [...others, site] },
      isOn ? words.isOn(site) : words.isOff(site),
    );
  }

  return (
    <OptionsSection id="sites" title={parts.sites} lead={words.lead}>
      <div className="sites-head">
        <label htmlFor={field} className="unseen">
          {words.find}
        </label>
        <input
          id={field}
          className="field"
          type="search"
          value={filter}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
        <p className="muted small">{words.count(on, all.length)}</p>
      </div>
      {shown.length === 0 && <p className="muted">{words.noMatch(filter.trim())}</p>}
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
