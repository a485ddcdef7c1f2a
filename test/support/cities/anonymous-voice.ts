import { RSABSSA } from "@cloudflare/blindrsa-ts";
import type { TestCity } from "./test-city.ts";

const suite = RSABSSA.SHA384.PSS.Randomized();
const RSA_PSS = { name: "RSA-PSS", hash: "SHA-384" };
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const bytes = (coded: string) => new Uint8Array(Buffer.from(coded, "base64url"));

type Gateway = Pick<TestCity, "api">;

export interface Token {
  readonly message: string;
  readonly signature: string;
}

/** Everything that the server was sent by a person who drew a token: what an operator could have kept. */
export interface Drawn {
  readonly blinded: string;
  readonly blindSignature: string;
  readonly token: Token;
}

/** What a consultation asks to be signed, by another implementation of RFC 9474 than the server's. */
export async function blind(city: Gateway, { id, as }: { readonly id: string; readonly as: string }) {
  const { body } = await city.api("GET", `/v1/consultations/${id}`, { as });
  const key = await crypto.subtle.importKey("jwk", body.consultation.tokenKey, RSA_PSS, true, ["verify"]);
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(key, message);
  return {
    blinded: text(blindedMsg),
    finalize: async (blindSignature: string): Promise<Token> => ({
      message: text(message),
      signature: text(await suite.finalize(key, message, bytes(blindSignature), inv)),
    }),
  };
}

export const askToSign = (city: Gateway, id: string, as: string, blinded: string) =>
  city.api("POST", `/v1/consultations/${id}/token`, { as, body: { blinded } });

/** One's token, drawn as the portal draws it. */
export async function drawToken(city: Gateway, id: string, as: string): Promise<Drawn> {
  const { blinded, finalize } = await blind(city, { id, as });
  const { blindSignature } = (await askToSign(city, id, as, blinded)).body;
  return { blinded, blindSignature, token: await finalize(blindSignature) };
}

export const sendVoice = (city: Gateway, id: string, token: Token, said: object = {}) =>
  city.api("POST", `/v1/public/consultations/${id}/voices`, { body: { token, ...said } });
