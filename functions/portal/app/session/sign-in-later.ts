import { BASE } from "./settings.ts";

/** Leaves for sign-in, and comes back to the screen that is open. The protocol's code is loaded only then. */
export async function signIn(returnTo = location.pathname + location.search): Promise<void> {
  const { signIn: begin } = await import("./sign-in.ts");
  await begin(returnTo.startsWith(`${BASE}/masuk`) ? BASE : returnTo);
}
