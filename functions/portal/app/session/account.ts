import { readTokens } from "./tokens.ts";

/** Takes the place of offices in the token of whoever has no second factor. */
const WITHOUT_SECOND_FACTOR = "WITHOUT_SECOND_FACTOR";

interface Claims {
  readonly sub?: string;
  readonly "cognito:groups"?: readonly string[];
}

/** Whose tokens these are, as a name for what the device keeps; empty if nobody has signed in. */
export function account(): string {
  return String(claims().sub ?? "");
}

/** Whether offices were left out of the token, since their holder has no second factor. */
export function lacksSecondFactor(): boolean {
  return claims()["cognito:groups"]?.includes(WITHOUT_SECOND_FACTOR) ?? false;
}

function claims(): Claims {
  const [, encoded = ""] = readTokens()?.idToken.split(".") ?? [];
  return encoded === "" ? {} : JSON.parse(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")));
}
