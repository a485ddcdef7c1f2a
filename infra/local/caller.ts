import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** The header that names the calling unit, as its role would on AWS. */
export const CALLER = "x-kinerja-unit";

const callers = new AsyncLocalStorage<string>();

/** Runs a unit's work under its name. */
export function asUnit<Result>(unit: string, work: () => Result): Result {
  return callers.run(unit, work);
}

/** The unit that is at work here; undefined outside of any. */
export const callingUnit = (): string | undefined => callers.getStore();

interface UndiciRequest {
  addHeader(name: string, value: string): void;
}

/**
 * All units share one process and one set of clients, so Node itself is made to add the caller to each
 * request.
 */
const CHANNELS: Readonly<Record<string, (message: { readonly request: never }) => void>> = {
  "http.client.request.created": ({ request }: { readonly request: ClientRequest }) => {
    const unit = callingUnit();
    if (unit !== undefined) request.setHeader(CALLER, unit);
  },
  "undici:request:create": ({ request }: { readonly request: UndiciRequest }) => {
    const unit = callingUnit();
    if (unit !== undefined) request.addHeader(CALLER, unit);
  },
};

/**
 * Adds the calling unit to every request, whether it is bundled or not. @returns a function that ends this
 */
export function nameCallers(): () => void {
  const listeners = Object.entries(CHANNELS).map(
    ([channel, name]) =>
      [channel, (message: unknown) => name(message as { readonly request: never })] as const,
  );
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return () => {
    for (const [channel, listener] of listeners) unsubscribe(channel, listener);
  };
}
