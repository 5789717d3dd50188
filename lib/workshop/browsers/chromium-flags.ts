export interface ChromiumLaunch {
  /** Folders of built extensions; no other ones are let in. */
  readonly extensions: readonly string[];
  /** `127.0.0.1:PORT` that answers for every host, by certificates of its own. */
  readonly proxy?: string | undefined;
  /** With a window. */
  readonly headed?: boolean | undefined;
}

/** How we start Chromium, whoever drives it: with our extensions, and silent on the network by itself. */
export function chromiumFlags({ extensions, proxy, headed }: ChromiumLaunch): string[] {
  const folders = extensions.join(',');
  return [
    ...(headed ? [] : ['--headless=new', '--disable-gpu']),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(folders === ''
      ? []
      : [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`]),
    ...(proxy ? [`--proxy-server=${proxy}`, '--ignore-certificate-errors'] : []),
  ];
}
