import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { addressOf } from "../../client/address.ts";
import { send } from "../../client/call.ts";
import type { Given } from "../../client/operations.ts";
import { NoLine, refusalOf } from "../../client/refusal.ts";
import { store } from "../../offline/store.ts";
import { account } from "../../session/account.ts";
import type { Consultation } from "./consultation-words.ts";

const SEND = "POST /v1/public/consultations/{consultationId}/voices";
type Voice = Omit<Given<typeof SEND>["body"], "token">;

/** What is kept on this device alone until the voice was taken: so that a broken connection does not cost it. */
interface Blinded {
  readonly message: Uint8Array<ArrayBuffer>;
  readonly blinded: Uint8Array<ArrayBuffer>;
  readonly inverse: Uint8Array<ArrayBuffer>;
}

const RANDOM_BYTES = 32;
const RSA_PSS = { name: "RSA-PSS", hash: "SHA-384" };
const suite = RSABSSA.SHA384.PSS.Randomized();

const placeOf = (id: string) => `${account()} token ${id}`;

/** Whether this device has sent its voice. */
export async function isVoiceSent(id: string): Promise<boolean> {
  return (await (await store()).get("drafts", placeOf(id)))?.value === "sent";
}

/**
 * Draws a token, signed in, and sends the voice with it, signed out: whoever takes the voice is not told whose it is, and what
 * signed the token has not seen it.
 * @source RFC 9474
 * @throws Refusal, NoLine, SignedOut
 */
export async function sendVoice({ id, tokenKey }: Consultation, voice: Voice): Promise<void> {
  const key = await crypto.subtle.importKey("jwk", { ...tokenKey, ext: true }, RSA_PSS, true, ["verify"]);
  const { message, blinded, inverse } = await keptOrNew(id, key);
  const drawn = await send("POST /v1/consultations/{consultationId}/token", {
    params: { consultationId: id },
    body: { blinded: textOf(blinded) },
  });
  const signature = await suite.finalize(key, message, bytesOf(drawn.blindSignature), inverse);
  await post(id, { ...voice, token: { message: textOf(message), signature: textOf(signature) } });
  await (await store()).put("drafts", { value: "sent", at: Date.now() }, placeOf(id));
}

async function keptOrNew(id: string, key: CryptoKey): Promise<Blinded> {
  const database = await store();
  const kept = (await database.get("drafts", placeOf(id)))?.value as Blinded | undefined;
  if (kept !== undefined) return kept;
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
  const { blindedMsg, inv } = await suite.blind(key, message);
  const made = { message: copyOf(message), blinded: copyOf(blindedMsg), inverse: copyOf(inv) };
  await database.put("drafts", { value: made, at: Date.now() }, placeOf(id));
  return made;
}

/** Without the sign-in, and without anything else that this device sends along. */
async function post(consultationId: string, body: Given<typeof SEND>["body"]): Promise<void> {
  const { method, url } = addressOf(SEND, { consultationId });
  const headers = { "content-type": "application/json" };
  const reply = await fetch(url, {
    ...{ method, headers, body: JSON.stringify(body) },
    ...{ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" },
  }).catch((cause: unknown) => {
    throw new NoLine(cause);
  });
  if (!reply.ok) throw refusalOf(reply.status, await reply.text());
}

const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes);

function textOf(bytes: Uint8Array): string {
  const coded = btoa(String.fromCharCode(...bytes));
  return coded.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(coded: string): Uint8Array {
  const plain = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
