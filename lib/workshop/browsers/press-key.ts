import type { Keyboard, KeyInput } from 'puppeteer-core';

const MODIFIERS: Readonly<Record<string, KeyInput>> = {
  Alt: 'Alt',
  Control: 'Control',
  Meta: 'Meta',
  Shift: 'Shift',
};

/** `Alt+Shift+L` the way Playwright writes it, for Puppeteer, whose `press` takes one key only. */
export async function pressWithModifiers(keyboard: Keyboard, combination: string): Promise<void> {
  const names = combination === '+' ? ['+'] : combination.split('+');
  const held = names.slice(0, -1).map((name) => {
    const modifier = MODIFIERS[name];
    if (!modifier) throw new Error(`unknown modifier ${name} in ${combination}`);
    return modifier;
  });
  for (const key of held) await keyboard.down(key);
  await keyboard.press(names.at(-1) as KeyInput);
  for (const key of held.toReversed()) await keyboard.up(key);
}
