import { useEffect, useState } from 'react';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import type { WelcomeService } from './welcome-service.ts';

/** Where Lookthrough works and why the browser names these sites; the way to allow them where it asks. */
export function SiteAccess({ service, sites }: { service: WelcomeService; sites: number }) {
  const { sites: words } = useWelcomeWords();
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    void service.hasSiteAccess().then(setAllowed);
  }, [service]);
  return (
    <>
      <p>{words.text(sites)}</p>
      {allowed === false && (
        <p className="notice">
          <span>{words.notAllowed}</span>
          <button
            type="button"
            className="button primary"
            onClick={() => void service.askSiteAccess().then(setAllowed)}
          >
            {words.allow}
          </button>
        </p>
      )}
      <button type="button" className="button" onClick={() => service.openOptions()}>
        {words.change}
      </button>
    </>
  );
}
