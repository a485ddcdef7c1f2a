import { readTokens } from "./tokens.ts";

/** Whose tokens these are, as a name for what the device keeps; empty if nobody has signed in. */
export function account(): string {
  const [, claims = ""] = readTokens()?.idToken.split(".") ?? [];
  if (claims === "") return "";
  const text = atob(claims.replaceAll("-", "+").replaceAll("_", "/"));
  return String((JSON.parse(text) as { readonly sub?: string }).sub ?? "");
}
