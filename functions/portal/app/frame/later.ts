import type { ComponentType } from "preact";
import lazy from "preact-iso/lazy";

/** What stands in the place of code that could not be loaded. */
interface Missing {
  readonly screen: ComponentType;
  readonly part: ComponentType;
}

let missing: Missing | undefined;

/** Once, when the app starts: the rooms are read without it as well, where there is no browser. */
export function declareMissing(of: Missing): void {
  missing = of;
}

/**
 * A screen whose code is loaded when it is first entered. Where it cannot be loaded, it says so: browsers keep a failed import, so
 * trying again takes a new load of the page.
 */
export function laterScreen<Of extends object>(load: () => Promise<Of>): Of {
  return lazy(() => load().catch((cause) => inItsPlace<Of>(missing?.screen, cause)));
}

/** As `laterScreen`, for a part of a screen. */
export function laterPart<Of extends object>(load: () => Promise<Of>): Of {
  return lazy(() => load().catch((cause) => inItsPlace<Of>(missing?.part, cause)));
}

function inItsPlace<Of>(stand: ComponentType | undefined, cause: unknown): Of {
  if (stand === undefined) throw cause;
  // It takes what its neighbour takes, and uses none of it.
  return stand as Of;
}
