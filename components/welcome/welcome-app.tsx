import type { ReactNode } from 'react';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import { FirstFunds } from './first-funds.tsx';
import { LiveExample } from './live-example.tsx';
import { SiteAccess } from './site-access.tsx';
import type { WelcomeService } from './welcome-service.ts';

/** The first page a reader meets: what the badge says, what stays private, the first funds, the sites. */
export function WelcomeApp({ service, sites }: { service: WelcomeService; sites: number }) {
  const lists = useWatchlists(service);
  return (
    <main className="welcome">
      <header>
        <p className="welcome-brand">Lookthrough</p>
        <h1>What a fund really holds, beside its ticker</h1>
        <p className="welcome-lead">
          While you read about ETFs, Lookthrough shows what each one costs, how concentrated it is,
          and whether its holdings live up to its name. Every figure opens the filing it comes from.
        </p>
      </header>
      <Step title="This is a badge">
        <LiveExample service={service} />
      </Step>
      <Step title="Nothing you read leaves this browser">
        <p>
          Figures from the SEC filings of US-listed ETFs are packaged with the extension. No
          account, no server of ours, no counting of visits. A document opens only when you click
          it.
        </p>
      </Step>
      <Step title="Add a few funds that you own">
        <p>They are kept in this browser as a watchlist. You can skip this.</p>
        <FirstFunds service={service} lists={lists} />
      </Step>
      <Step title="Where it works">
        <SiteAccess service={service} sites={sites} />
      </Step>
      <p className="muted">
        That is all. The toolbar button lists the funds of the page in front and searches all
        others; this page can be opened again from the settings.
      </p>
    </main>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="welcome-step">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
