import * as z from "zod";
import { once } from "../../../shared/domain/once.ts";

/** What the portal asks the sign-in page for. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly scope: string;
  readonly codeChallenge: string;
  readonly state?: string | undefined;
  readonly nonce?: string | undefined;
  /** Whom to suggest. */
  readonly loginHint?: string | undefined;
}

/** A refusal that the client is told of, at its own address. */
interface Refusal {
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly error: string;
  readonly description: string;
}

/** `stop`: nobody is sent on, because where to is not known to be the client's. */
export type AskedFor =
  | { readonly request: AuthorizationRequest }
  | { readonly refusal: Refusal }
  | { readonly stop: string };

const Asked = /* @__PURE__ */ once(() =>
  z.object({
    response_type: z.string(),
    scope: z.string().refine((scope) => scope.split(" ").includes("openid")),
    code_challenge: z.string().regex(/^[\w-]{43}$/),
    code_challenge_method: z.literal("S256"),
    state: z.string().min(1).optional(),
    nonce: z.string().min(1).optional(),
    response_mode: z.literal("query").optional(),
  }),
);

/**
 * Reads a request to sign in.
 * @param redirectUris the only addresses to which anybody is sent back
 * @source RFC 6749, 4.1.1 and 4.1.2.1; RFC 7636, 4.3; OpenID Connect Core 1.0, 3.1.2.1
 */
export function readAuthorizationRequest(
  query: URLSearchParams,
  { clientId, redirectUris }: { readonly clientId: string; readonly redirectUris: readonly string[] },
): AskedFor {
  const repeated = [...new Set(query.keys())].find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return { stop: `Parameter ${repeated} disebut lebih dari sekali.` };
  const { client_id, redirect_uri, ...asked } = Object.fromEntries(query);
  if (client_id !== clientId) return { stop: `client_id harus ${clientId}.` };
  if (redirect_uri === undefined || !redirectUris.includes(redirect_uri))
    return { stop: `redirect_uri harus tepat ${redirectUris.join(" atau ")}.` };
  const refused = (error: string, description: string) => ({
    refusal: { redirectUri: redirect_uri, state: asked.state, error, description },
  });
  const read = Asked().safeParse(asked);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    return refused(name === "scope" ? "invalid_scope" : "invalid_request", `${name} is missing or wrong`);
  }
  if (read.data.response_type !== "code")
    return refused("unsupported_response_type", "response_type must be code");
  // Nobody stays signed in here, so that each visit may choose again whom to be.
  if (asked.prompt === "none") return refused("login_required", "nobody is signed in");
  const { scope, code_challenge: codeChallenge, state, nonce } = read.data;
  return {
    request: { redirectUri: redirect_uri, scope, codeChallenge, state, nonce, loginHint: asked.login_hint },
  };
}
