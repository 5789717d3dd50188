import { publicKeyOf, type SigningKey } from '#lib/ingest/snapshot/sign-snapshot.ts';

/** PKCS #8 of an Ed25519 key up to its 32 secret bytes (RFC 8410). */
const PKCS8_ED25519 = '302e020100300506032b657004220420';

/** A key pair for tests, the same in every run: its secret is one byte 32 times, so nobody takes it for one. */
export function testSigningKey(byte = 7): SigningKey {
  const der = Buffer.concat([Buffer.from(PKCS8_ED25519, 'hex'), Buffer.alloc(32, byte)]);
  const privatePem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { privatePem, publicKey: publicKeyOf(privatePem) };
}
