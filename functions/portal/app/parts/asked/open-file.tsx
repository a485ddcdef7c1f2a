import type { ComponentChildren } from "preact";
import { useTrying } from "../../client/trying.ts";
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
    // At once: browsers let a press open a tab for a second or a few, and on a slow line the address comes later than that.
    const tab = window.open("", "_blank");
    try {
      const { url } = await find();
      if (tab === null) return window.location.assign(url);
      tab.opener = null;
      tab.location.replace(url);
    } catch (error) {
      tab?.close();
      throw error;
    }
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
