import { useEffect, useState } from 'react';
import type { WelcomeService } from './welcome-service.ts';

/** Where Lookthrough works and why the browser names these sites; the way to allow them where it asks. */
export function SiteAccess({ service, sites }: { service: WelcomeService; sites: number }) {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    void service.hasSiteAccess().then(setAllowed);
  }, [service]);
  return (
    <>
      <p>
        It runs on {sites} finance sites and nowhere else. Your browser lists them because a page
        can only be read with its site’s permission; each can be switched off.
      </p>
      {allowed === false && (
        <p className="notice">
          <span>Your browser does not let Lookthrough read these sites yet.</span>
          <button
            type="button"
            className="button primary"
            onClick={() => void service.askSiteAccess().then(setAllowed)}
          >
            Allow on these sites
          </button>
        </p>
      )}
      <button type="button" className="button" onClick={() => service.openOptions()}>
        See and change the list
      </button>
    </>
  );
}
