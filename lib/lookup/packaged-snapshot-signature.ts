import * as z from 'zod/mini';
import { SNAPSHOT_FORMAT } from '#lib/funds/snapshot-file-names.ts';
import { snapshotManifestSchema } from '#lib/funds/snapshot-manifest-schema.ts';
import type { SnapshotRefusal } from '#lib/funds/snapshot-update.ts';

/**
 * The key whose signature a snapshot from elsewhere must carry (raw Ed25519 public key, base64). It is
 * pinned here and never read from the data: some engines accept keys of small order, with which anything
 * verifies. This one is for development. A new key: `snapshot keygen --out FILE` (the private key stays
 * out of the repository), put the public key it prints here, `snapshot sign --key FILE`; readers get it
 * with the next version of the extension.
 */
export const PINNED_SNAPSHOT_KEY = '6wN5/z+dTzCzTMLZZkYfSXSYBNgQjR/aKymJuYom7HI=';

/** `manifest.sig.json`, beside the manifest. The manifest carries the hash of every other file. */
export const snapshotSignatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  /** Raw public key, base64: tells at once when a signature is of another key. */
  key: z.string(),
  /** Over the exact bytes of `manifest.json`, base64. */
  signature: z.string(),
});

export const SIGNATURE_FILE = 'manifest.sig.json';

export type SnapshotVerdict = 'accepted' | Exclude<SnapshotRefusal, 'wrong-file' | 'too-large'>;

export interface OfferedSnapshot {
  readonly manifest: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array | undefined;
  /** `builtOn` of the snapshot in use. */
  readonly currentDate?: string;
  readonly pinnedKey?: string;
}

/** Decides whether a snapshot that did not come with the extension may replace the one in use. */
export async function judgeSnapshot(offered: OfferedSnapshot): Promise<SnapshotVerdict> {
  const pinned = offered.pinnedKey ?? PINNED_SNAPSHOT_KEY;
  if (!offered.signature || pinned === '') return 'unsigned';
  const signed = snapshotSignatureSchema.safeParse(jsonOf(offered.signature));
  if (!signed.success) return 'damaged';
  if (signed.data.key !== pinned) return 'wrong-key';
  if (!(await isSigned(offered.manifest, signed.data.signature, pinned))) return 'wrong-signature';
  const manifest = snapshotManifestSchema.safeParse(jsonOf(offered.manifest));
  if (!manifest.success) return 'damaged';
  if (manifest.data.format !== SNAPSHOT_FORMAT) return 'other-format';
  if (offered.currentDate !== undefined && manifest.data.builtOn <= offered.currentDate) {
    return 'not-newer';
  }
  return 'accepted';
}

/** True when every file that the manifest lists has the hash it says. */
export async function filesMatch(
  manifest: z.infer<typeof snapshotManifestSchema>,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<boolean> {
  const checks = Object.entries(manifest.files).map(async ([name, { bytes, sha256 }]) => {
    const content = files.get(name);
    return content?.length === bytes && (await sha256Of(content)) === sha256;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** Hexadecimal SHA-256. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isSigned(
  manifest: Uint8Array<ArrayBuffer>,
  signature: string,
  key: string,
): Promise<boolean> {
  const [rawKey, rawSignature] = [bytesOfBase64(key), bytesOfBase64(signature)];
  if (!rawKey || !rawSignature) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', rawKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, rawSignature, manifest);
  } catch (error) {
    // A key or signature of the wrong length: no signature of ours.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** One spelling only: the last letter of base64 has bits that decoders drop. */
function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const letters = atob(text);
  if (btoa(letters) !== text) return undefined;
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
