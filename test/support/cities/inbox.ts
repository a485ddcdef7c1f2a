import type { TestCity } from "./test-city.ts";

/** What kinds of things somebody's inbox tells, newest first. */
export async function toldTo(city: Pick<TestCity, "api">, token: string): Promise<readonly string[]> {
  const { body } = await city.api("GET", "/v1/inbox?limit=100", { as: token });
  return body.items.map(({ kind }: { readonly kind: string }) => kind);
}
