import type { ReactNode } from 'react';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import { FirstFunds } from './first-funds.tsx';
import { LiveExample } from './live-example.tsx';
import { SiteAccess } from './site-access.tsx';
import type { WelcomeService } from './welcome-service.ts';

/** The first page a reader meets: what the badge says, what stays private, the first funds, the sites. */
export function WelcomeApp({ service, sites }: { service: WelcomeService; sites: number }) {
  const words = useWelcomeWords();
  const lists = useWatchlists(service);
  return (
    <main className="welcome">
      <header>
        <p className="welcome-brand">{words.product}</p>
        <h1>{words.title}</h1>
        <p className="welcome-lead">{words.lead}</p>
      </header>
      <Step title={words.badge.title}>
        <LiveExample service={service} />
      </Step>
      <Step title={words.privacy.title}>
        <p>{words.privacy.text}</p>
      </Step>
      <Step title={words.funds.title}>
        <p>{words.funds.text}</p>
        <FirstFunds service={service} lists={lists} />
      </Step>
      <Step title={words.sites.title}>
        <SiteAccess service={service} sites={sites} />
      </Step>
      <p className="muted">{words.end}</p>
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
