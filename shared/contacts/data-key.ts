import { randomBytes } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import { ENCRYPTION_CONTEXT, ENVIRONMENT, setting } from "../deployment/environment.ts";
import { environmentCredentials, Sha256 } from "../signing.ts";
import { seal, unseal } from "./sealing.ts";

/** A key for one piece of data: in the clear for immediate use, and wrapped for storage beside what it seals. */
interface DataKey {
  readonly plain: Buffer;
  readonly wrapped: Buffer;
}

const LOCAL = "local:";
const KEY_BYTES = 32;

/**
 * A new data key for one complaint's contact data, wrapped by the city's key: in the cloud KMS, where a wrapper cannot unwrap
 * without a separate grant; on one machine a key in its data directory.
 */
export async function newDataKey(trackingCode: string): Promise<DataKey> {
  const keyId = setting(ENVIRONMENT.contactKey);
  if (!keyId.startsWith(LOCAL)) return generatedByKms(keyId, trackingCode);
  const plain = randomBytes(KEY_BYTES);
  return { plain, wrapped: seal(plain, localKey(keyId), trackingCode) };
}

/** @throws Error if it was wrapped for another complaint, or by another key */
export async function unwrapDataKey(wrapped: Uint8Array, trackingCode: string): Promise<Buffer> {
  const keyId = setting(ENVIRONMENT.contactKey);
  if (keyId.startsWith(LOCAL)) return unseal(wrapped, localKey(keyId), trackingCode);
  const { Plaintext } = await kms<{ Plaintext: string }>("Decrypt", {
    KeyId: keyId,
    CiphertextBlob: Buffer.from(wrapped).toString("base64"),
    EncryptionContext: { [ENCRYPTION_CONTEXT]: trackingCode },
  });
  return Buffer.from(Plaintext, "base64");
}

function localKey(keyId: string): Buffer {
  return Buffer.from(keyId.slice(LOCAL.length), "base64url");
}

async function generatedByKms(KeyId: string, trackingCode: string): Promise<DataKey> {
  const { Plaintext, CiphertextBlob } = await kms<{ Plaintext: string; CiphertextBlob: string }>(
    "GenerateDataKey",
    { KeyId, KeySpec: "AES_256", EncryptionContext: { [ENCRYPTION_CONTEXT]: trackingCode } },
  );
  return { plain: Buffer.from(Plaintext, "base64"), wrapped: Buffer.from(CiphertextBlob, "base64") };
}

/** Calls one KMS action; the full client would weigh more than everything else here. */
async function kms<Reply>(action: "GenerateDataKey" | "Decrypt", input: object): Promise<Reply> {
  const region = setting("AWS_REGION");
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL_KMS ?? `https://kms.${region}.amazonaws.com/`);
  const signer = new SignatureV4({
    service: "kms",
    region,
    credentials: environmentCredentials(),
    sha256: Sha256,
  });
  const body = JSON.stringify(input);
  const { headers } = await signer.sign({
    method: "POST",
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    ...(endpoint.port && { port: Number(endpoint.port) }),
    path: "/",
    query: {},
    headers: {
      host: endpoint.host,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `TrentService.${action}`,
    },
    body,
  });
  const { host: _, ...sent } = headers;
  const reply = await fetch(endpoint, { method: "POST", headers: sent, body });
  if (!reply.ok) throw new Error(`KMS answered ${reply.status} to ${action}.`);
  return (await reply.json()) as Reply;
}
