import { account } from "./account.ts";

/**
 * Loads a tab again once its sign-in is somebody else's or nobody's, after another tab signed out or in, or the browser went back to
 * it: what it shows, and what was typed in it, is for whoever was there before.
 */
export function keepToAccount(): void {
  const whose = account();
  if (whose === "") return;
  const look = () => {
    if (account() !== whose) location.reload();
  };
  addEventListener("storage", look);
  addEventListener("pageshow", look);
}
