import type { JWTPayload } from "jose";

/** Claims as API Gateway's authorizer passes them on: every value is text, and a list is `[A B]`. */
export function authorizerClaims(payload: JWTPayload): Readonly<Record<string, string>> {
  return Object.freeze(
    Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)])),
  );
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(" ")}]`;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
