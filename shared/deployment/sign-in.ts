/** What the portal learns from its environment (`ENVIRONMENT.signIn`, as JSON) of the issuer that it signs in with. */
export interface SignIn {
  /** Its discovery document is below this address. */
  readonly issuer: string;
  /** A public client: it has no secret, and proves itself by PKCE. */
  readonly clientId: string;
  /** The origins that the browser connects to: the issuer's, and its token endpoint's. */
  readonly origins: readonly string[];
}

/** To which the issuer sends people back, at the address by which they came. */
export const SIGNED_IN_PATH = "/app/masuk";
export const SIGNED_OUT_PATH = "/app";
