/** What WXT's start of a content script says of a crash, and only while developing; then it throws on. */
const LOG = [/const logger = \{[\s\S]*?\n\};\n/, /\n\t*logger\.error\(.*\);/];

/** A plugin of Vite that takes WXT's log out of content scripts: 0.1 kB of every page, and in a release it says nothing. */
export const withoutWxtLog = {
  name: 'without-wxt-log',
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-content-script')) return undefined;
    return LOG.reduce((text, part) => {
      if (!part.test(text)) throw new Error(`WXT changed: no ${part}`);
      return text.replace(part, '');
    }, code);
  },
};
