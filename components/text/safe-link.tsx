import type { ReactNode } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';

/** The address when it is one a reader may be sent to: https, a host, no user name or password in it. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(url);
  return protocol === 'https:' && hostname !== '' && username === '' && password === ''
    ? href
    : undefined;
}

/** A link out, said to open a new tab, without referrer or opener. An address that is not plain https leaves the text alone. */
export function SafeLink(props: { url: string; className?: string; children: ReactNode }) {
  const { opensInNewTab } = useCommonWords();
  const address = safeAddress(props.url);
  if (address === undefined) return <span>{props.children}</span>;
  return (
    <a className={props.className} href={address} target="_blank" rel="noreferrer noopener">
      {props.children}
      <span className="unseen">{opensInNewTab}</span>
    </a>
  );
}
