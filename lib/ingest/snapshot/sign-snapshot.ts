import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

export interface SigningKey {
  /** PKCS #8, PEM: keep it out of the repository. */
  readonly privatePem: string;
  /** Raw public key, base64: what the extension pins. */
  readonly publicKey: string;
}

/** A new Ed25519 key pair. */
export function makeSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privatePem, publicKey: publicKeyOf(privatePem) };
}

/** The detached signature file for the bytes of `manifest.json`. Deterministic, as Ed25519 is. */
export function signatureFile(manifest: Uint8Array, privatePem: string): string {
  const signature = sign(null, manifest, createPrivateKey(privatePem)).toString('base64');
  const file = { algorithm: 'Ed25519', key: publicKeyOf(privatePem), signature };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The public half, raw, base64: the last 32 bytes of the SPKI encoding are the raw key (RFC 8410). */
export function publicKeyOf(privatePem: string): string {
  const spki = createPublicKey(createPrivateKey(privatePem)).export({
    type: 'spki',
    format: 'der',
  });
  return spki.subarray(-32).toString('base64');
}
