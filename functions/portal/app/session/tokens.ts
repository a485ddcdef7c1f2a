import { NoLine, SignedOut } from "../client/refusal.ts";

/** What a sign-in gave. Kept for all tabs: a strict content security policy is what keeps it from foreign scripts. */
export interface Tokens {
  readonly idToken: string;
  readonly refreshToken?: string | undefined;
  /** Epoch milliseconds of this device's clock. */
  readonly renewAt: number;
}

const NAME = "kinerja.tokens";

export function readTokens(): Tokens | undefined {
  const text = localStorage.getItem(NAME);
  return text === null ? undefined : (JSON.parse(text) as Tokens);
}

export function keepTokens(tokens: Tokens): void {
  localStorage.setItem(NAME, JSON.stringify(tokens));
}

export function forgetTokens(): void {
  localStorage.removeItem(NAME);
}

const LEFT = "kinerja.left";

/**
 * How whoever used this browser last signed out: of the issuer too, or only here, where it did not answer or has no end of its own. Undefined where somebody
 * has signed in since, or whose sign-in merely ended.
 */
export function leftBy(): "EVERYWHERE" | "HERE" | undefined {
  const left = localStorage.getItem(LEFT);
  return left === "EVERYWHERE" || left === "HERE" ? left : undefined;
}

export function keepLeft(left: ReturnType<typeof leftBy>): void {
  if (left === undefined) localStorage.removeItem(LEFT);
  else localStorage.setItem(LEFT, left);
}

/** The token was refused: the next call renews it, or asks to sign in. */
export function forgetToken(): void {
  const tokens = readTokens();
  if (tokens) keepTokens({ ...tokens, renewAt: 0 });
}

let renewal: Promise<Tokens> | undefined;

/**
 * A token that is still good, renewed where it is about to end; several calls at once renew it once.
 * @throws SignedOut if there is none and none can be had; NoLine if the issuer cannot be reached
 */
export async function freshToken(): Promise<string> {
  const tokens = readTokens();
  if (tokens === undefined) throw new SignedOut();
  if (tokens.renewAt > Date.now()) return tokens.idToken;
  renewal ??= renew(tokens).finally(() => {
    renewal = undefined;
  });
  return (await renewal).idToken;
}

async function renew({ refreshToken }: Tokens): Promise<Tokens> {
  if (refreshToken === undefined) throw new SignedOut();
  const { renewed } = await import("./sign-in.ts");
  try {
    const tokens = await renewed(refreshToken);
    keepTokens(tokens);
    return tokens;
  } catch (error) {
    if (error instanceof TypeError) throw new NoLine(error);
    throw new SignedOut();
  }
}
