/** What WXT's start of a content script says of a crash, and only while developing; what was thrown goes on as it is. */
const LOG: readonly (readonly [part: RegExp, left: string])[] = [
  [/const logger = \{[\s\S]*?\n\};\n/, ''],
  [/\n\ttry \{([\s\S]*?)\n\t\} catch \(err\) \{\s*logger\.error\(.*\);\s*throw err;\s*\}/, '$1'],
];

/** A plugin of Vite that takes WXT's log out of content scripts: 0.1 kB of every page, and in a release it says nothing. */
export const withoutWxtLog = {
  name: 'without-wxt-log',
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-content-script')) return undefined;
    return LOG.reduce((text, [part, left]) => {
      if (!part.test(text)) throw new Error(`WXT changed: no ${part}`);
      return text.replace(part, left);
    }, code);
  },
};
