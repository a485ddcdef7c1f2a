import { importHandler, type LoadHandler } from "../../../infra/local/invoke.ts";

interface Batch {
  readonly Records?: readonly { readonly body: string }[];
}

interface Answered {
  readonly batchItemFailures?: readonly object[];
}

/** Consumers that leave the messages about one part, such as a unit, alone until they are let go: long work, seen half done. */
export function heldParts() {
  let held: string | undefined;
  let freed = Promise.withResolvers<void>();

  const loadHandler: LoadHandler = async (unit) => {
    const handler = await importHandler(unit);
    return async (event, context) => {
      const { Records: records } = event as Batch;
      const part = held;
      const isHeld = ({ body }: { readonly body: string }) =>
        part !== undefined && body.includes(`"${part}"`);
      if (!records?.some(isHeld)) return handler(event, context);
      const of = (some: typeof records) => ({ ...(event as Batch), Records: some }) as never;
      const rest = records.filter((one) => !isHeld(one));
      const done = rest.length === 0 ? {} : await handler(of(rest), context);
      await freed.promise;
      const late = await handler(of(records.filter(isHeld)), context);
      const failures = [done, late].flatMap((one) => (one as Answered | undefined)?.batchItemFailures ?? []);
      return { batchItemFailures: failures };
    };
  };

  return {
    loadHandler,
    hold(part: string): void {
      held = part;
      freed = Promise.withResolvers();
    },
    letGo(): void {
      held = undefined;
      freed.resolve();
    },
  };
}
