import type { LocalIdentity } from "../identity.ts";
import { InvalidGrant, type Sessions } from "./sessions.ts";

interface Office {
  readonly identity: LocalIdentity;
  readonly sessions: Sessions;
}

interface TokenReply {
  readonly status: number;
  readonly body: object;
}

const refused = (error: string, status = 400): TokenReply => ({ status, body: { error } });

/** @source RFC 6749, 4.1.3, 5 and 6; RFC 7636, 4.5 */
export async function answerToken(form: URLSearchParams, office: Office): Promise<TokenReply> {
  if (form.get("client_id") !== office.identity.clientId) return refused("invalid_client", 401);
  try {
    switch (form.get("grant_type")) {
      case "authorization_code":
        return await firstTokens(form, office);
      case "refresh_token":
        return await nextTokens(form, office);
      default:
        return refused("unsupported_grant_type");
    }
  } catch (error) {
    if (error instanceof InvalidGrant) return refused("invalid_grant");
    throw error;
  }
}

async function firstTokens(form: URLSearchParams, { identity, sessions }: Office): Promise<TokenReply> {
  const code = form.get("code");
  const redirectUri = form.get("redirect_uri");
  const verifier = form.get("code_verifier");
  if (code === null || redirectUri === null || verifier === null) return refused("invalid_request");
  const { session, scope, renewal } = sessions.exchange(code, { redirectUri, verifier });
  const tokens = await identity.sessionTokens(session);
  return { status: 200, body: { ...tokens, refresh_token: renewal, scope } };
}

async function nextTokens(form: URLSearchParams, { identity, sessions }: Office): Promise<TokenReply> {
  const token = form.get("refresh_token");
  if (token === null) return refused("invalid_request");
  const { session, renewal } = sessions.renew(token);
  const tokens = await identity.sessionTokens(session);
  return { status: 200, body: { ...tokens, ...(renewal !== undefined && { refresh_token: renewal }) } };
}

/** An unknown token is treated as revoked. @source RFC 7009, 2.2 */
export function revokeToken(form: URLSearchParams, { identity, sessions }: Office): TokenReply {
  if (form.get("client_id") !== identity.clientId) return refused("invalid_client", 401);
  const token = form.get("token");
  if (token === null) return refused("invalid_request");
  sessions.revoke(token);
  return { status: 200, body: {} };
}
