import { useRef } from "preact/hooks";

let given = 0;

/**
 * An id that nothing else on the page has, the same as long as its component is there. Preact's own `useId` counts from the top of
 * what was last drawn, and gives what appears later an id that is taken: a label then leads to another field.
 */
export function useOwnId(): string {
  const id = useRef<string>();
  id.current ??= `k${++given}`;
  return id.current;
}
