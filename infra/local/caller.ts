import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** Names the unit that asks, as its role would on AWS. */
export const CALLER = "x-kinerja-unit";

const callers = new AsyncLocalStorage<string>();

/** Does a unit's work, under its name. */
export function asUnit<Result>(unit: string, work: () => Result): Result {
  return callers.run(unit, work);
}

interface UndiciRequest {
  addHeader(name: string, value: string): void;
}

/** All units run in one process, with one set of clients: Node itself is asked to write on each request who makes it. */
const CHANNELS: Readonly<Record<string, (message: { readonly request: never }) => void>> = {
  "http.client.request.created": ({ request }: { readonly request: ClientRequest }) => {
    const unit = callers.getStore();
    if (unit !== undefined) request.setHeader(CALLER, unit);
  },
  "undici:request:create": ({ request }: { readonly request: UndiciRequest }) => {
    const unit = callers.getStore();
    if (unit !== undefined) request.addHeader(CALLER, unit);
  },
};

/** Has every request of a unit, bundled or not, say whose it is. @returns what ends that */
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
