/**
 * Scripts of the background that are loaded when first needed: parsing everything at every wake-up would cost
 * more than most answers. Both kinds of background run such a script in their own global scope.
 *
 * - Chromium's service worker may import new scripts only while it is being installed; the browser keeps what
 *   was imported then, and afterwards the same scripts load at once, at any time.
 * - Firefox's event page is a page: a script element.
 */
export interface BackgroundScripts {
  /** Runs a script, once in the life of this background. Rejects when it does not load. */
  readonly load: (file: string) => Promise<void>;
}

/**
 * To be called while the background's script runs for the first time, before anything is awaited.
 *
 * @param files paths in the built extension, such as `/fund-views.js`
 */
export function registerBackgroundScripts(files: readonly string[]): BackgroundScripts {
  const loaded = new Map<string, Promise<void>>();
  const importScript = scriptImporter();
  if (importScript) {
    // The scripts run here too, in the first life of a service worker: they only leave a function behind.
    globalThis.addEventListener('install', () => files.forEach(importScript));
  }
  return {
    load(file) {
      const loading = loaded.get(file) ?? loadScript(file, importScript);
      loaded.set(file, loading);
      loading.catch(() => loaded.delete(file));
      return loading;
    },
  };
}

/** `importScripts` of a worker; nothing in a page. */
function scriptImporter(): ((file: string) => void) | undefined {
  const found: unknown = Reflect.get(globalThis, 'importScripts');
  if (typeof found !== 'function') return undefined;
  return (file) => void Reflect.apply(found, globalThis, [file]);
}

async function loadScript(file: string, importScript: ((file: string) => void) | undefined) {
  if (importScript) return importScript(file);
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} does not load`)));
    document.head.append(script);
  });
}
