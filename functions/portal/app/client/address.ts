import type { Operation } from "./operations.ts";

type Values = Readonly<Record<string, unknown>>;

interface Address {
  readonly method: string;
  /** Path and query, from the root of this address. */
  readonly url: string;
}

/** Where a route is asked, with its parameters filled in. */
export function addressOf(operation: Operation, params: Values = {}, query: Values = {}): Address {
  const [method = "", path = ""] = operation.split(" ");
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return { method, url: search === "" ? filled : `${filled}?${search}` };
}
