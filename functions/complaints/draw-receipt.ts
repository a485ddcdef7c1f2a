import { randomBytes } from "node:crypto";
import { drawSecret, hashSecret } from "../../shared/domain/complaints/intake/secret.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";

/** The code and the secret of a new complaint, with what of the secret is stored. */
export function drawReceipt() {
  const trackingCode = drawTrackingCode(randomBytes);
  return { trackingCode, ...drawProof(trackingCode) };
}

/** A secret that proves that one handed a complaint in or follows it, with what of it is stored. */
export function drawProof(trackingCode: string) {
  const secret = drawSecret(randomBytes);
  return { secret, secretHash: hashSecret(trackingCode, secret) };
}
