import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Links that are one line on a phone, wider than its screen: brings the current one into sight.
 * @param current changes when another becomes the current one
 */
export function useInSight(current: string | undefined): RefObject<HTMLElement> {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    line.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return line;
}
