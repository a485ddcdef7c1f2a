/** Listens to what handlers log of their own faults. @returns the frames of the last one that a reply speaks of */
export function watchFaults() {
  const original = console.error;
  let fault: { readonly correlationId?: string; readonly name?: string; readonly frames?: string } = {};
  console.error = (...values: unknown[]) => {
    const first = values[0] as (typeof fault & { readonly kind?: string }) | undefined;
    if (first?.kind === "fault") fault = first;
    original(...values);
  };
  return {
    last(reply: string): string | undefined {
      const { correlationId, name, frames } = fault;
      return correlationId && reply.includes(correlationId) ? `${name} ${frames}` : undefined;
    },
    stop: () => void Object.assign(console, { error: original }),
  };
}
