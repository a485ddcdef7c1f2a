import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../../../shared/auth/principal.ts";
import type { Session } from "../identity.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";

/** Somebody to be, on this machine. */
export interface Chosen {
  readonly account: string;
  readonly roles: readonly Role[];
}

/** A code or refresh token that is good for nothing; why is nobody's business. */
export class InvalidGrant extends Error {
  override readonly name = "InvalidGrant";
}

interface Code {
  readonly session: Session;
  readonly request: AuthorizationRequest;
  readonly until: number;
  isUsed: boolean;
}

interface Renewal {
  readonly session: Session;
  readonly until: number;
  isUsed: boolean;
}

const CODE_MILLISECONDS = 60_000;
const RENEWAL_MILLISECONDS = 24 * 60 * 60 * 1_000;

const secret = () => randomBytes(32).toString("base64url");

/**
 * Who is signed in. In memory: whoever was signed in before a restart stays so until their token ends.
 * @param rotates whether a refresh token is exchanged for another, as most issuers do; Cognito's cheapest plan keeps it
 * @source RFC 6749, 4.1.2 (a code used twice) and 6; RFC 7636, 4.6; RFC 9700, 4.14.2 (a refresh token used twice)
 */
export function openSessions({ now, rotates }: { readonly now: () => number; readonly rotates: boolean }) {
  const codes = new Map<string, Code>();
  const renewals = new Map<string, Renewal>();

  function forget(): void {
    for (const map of [codes, renewals])
      for (const [key, { until }] of map) if (until <= now()) map.delete(key);
  }

  function end(sessionId: string): void {
    for (const [key, { session }] of renewals) if (session.id === sessionId) renewals.delete(key);
  }

  function renewalOf(session: Session): string {
    const token = secret();
    renewals.set(token, { session, until: now() + RENEWAL_MILLISECONDS, isUsed: false });
    return token;
  }

  return {
    /** Signs somebody in, as the request asks. */
    begin(chosen: Chosen, request: AuthorizationRequest): string {
      forget();
      const code = secret();
      const signedInAt = Math.floor(Date.now() / 1_000);
      const session = { ...chosen, id: secret(), signedInAt, nonce: request.nonce };
      codes.set(code, { session, request, until: now() + CODE_MILLISECONDS, isUsed: false });
      return code;
    },

    /** @throws InvalidGrant unless the code is new, and whoever has it is who asked for it */
    exchange(code: string, { redirectUri, verifier }: { redirectUri: string; verifier: string }) {
      const given = codes.get(code);
      if (given === undefined || given.until <= now()) throw new InvalidGrant();
      if (given.isUsed) end(given.session.id);
      const { session, request, isUsed } = given;
      given.isUsed = true;
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      if (isUsed || request.redirectUri !== redirectUri || request.codeChallenge !== challenge)
        throw new InvalidGrant();
      return { session, scope: request.scope, renewal: renewalOf(session) };
    },

    /** @throws InvalidGrant unless the refresh token is good; used twice, it ends the session */
    renew(token: string) {
      const given = renewals.get(token);
      if (given === undefined || given.until <= now()) throw new InvalidGrant();
      // The new ID token answers no request of the browser's own, so it bears no mark of one.
      const session = { ...given.session, nonce: undefined };
      if (!rotates) return { session };
      if (given.isUsed) {
        end(session.id);
        throw new InvalidGrant();
      }
      given.isUsed = true;
      return { session, renewal: renewalOf(session) };
    },

    end,

    /** Ends the session of a refresh token, if it is one. */
    revoke(token: string): void {
      const given = renewals.get(token);
      if (given) end(given.session.id);
    },
  };
}

export type Sessions = ReturnType<typeof openSessions>;
