import { NoLine } from "../client/refusal.ts";
import { BASE } from "./settings.ts";

/**
 * Leaves for sign-in, and comes back to the screen that is open. The protocol's code is loaded only then.
 * @throws NoLine where the issuer, or that code, is not to be had
 */
export async function signIn(returnTo = location.pathname + location.search): Promise<void> {
  try {
    const { signIn: begin } = await import("./sign-in.ts");
    await begin(returnTo.startsWith(`${BASE}/masuk`) ? BASE : returnTo);
  } catch (cause) {
    throw new NoLine(cause);
  }
}
