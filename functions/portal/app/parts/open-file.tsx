import type { ComponentChildren } from "preact";
import { useTrying } from "../client/trying.ts";
import { Failure } from "./notice.tsx";

interface OpenFileProps {
  /** Asks for the file's address, which holds for minutes: only once it is wanted. */
  readonly find: () => Promise<{ readonly url: string }>;
  /** What it is called. */
  readonly children: ComponentChildren;
}

/** A photo or document that opens in a tab of its own. */
export function OpenFile({ find, children }: OpenFileProps) {
  const { isBusy, error, attempt } = useTrying();
  async function open() {
    const { url } = await find();
    window.open(url, "_blank", "noopener");
  }
  return (
    <>
      <button type="button" class="bare" aria-busy={isBusy} onClick={() => void attempt(open)}>
        {children}
      </button>
      <Failure error={error} />
    </>
  );
}
