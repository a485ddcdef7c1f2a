import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from "node:crypto";
import { promisify } from "node:util";

/** The public part of a key, as browsers take it. */
interface PublicKey {
  readonly kty: "RSA";
  readonly n: string;
  readonly e: string;
}

const MODULUS_BITS = 2_048;
const BYTES = MODULUS_BITS / 8;
const SALT_BYTES = 48;

/** A key that signs without seeing what (RSABSSA-SHA384-PSS-Randomized). @source RFC 9474 */
export async function newSigningKey(): Promise<{
  readonly publicKey: PublicKey;
  readonly privateKey: string;
}> {
  const pair = await promisify(generateKeyPair)("rsa", { modulusLength: MODULUS_BITS });
  const { n = "", e = "" } = pair.publicKey.export({ format: "jwk" });
  return {
    publicKey: { kty: "RSA", n, e },
    privateKey: pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}

/**
 * Signs a blinded message: one RSA operation on bytes that tell nothing of the message.
 * @returns undefined if the bytes are no number below the modulus
 * @source RFC 9474, 4.3 BlindSign
 */
export function signBlinded(blinded: Uint8Array, privateKey: string): Uint8Array | undefined {
  if (blinded.length !== BYTES) return undefined;
  const key = createPrivateKey(privateKey);
  try {
    const signed = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded);
    // A fault in the computation would give the key away.
    const checked = publicEncrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signed);
    return checked.equals(blinded) ? signed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a signature is the key's. @source RFC 9474, 4.5: RSASSA-PSS-VERIFY of RFC 8017 */
export function isSigned(message: Uint8Array, signature: Uint8Array, publicKey: PublicKey): boolean {
  const key = createPublicKey({ key: { ...publicKey }, format: "jwk" });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify("sha384", message, { key, padding, saltLength: SALT_BYTES }, signature);
}
