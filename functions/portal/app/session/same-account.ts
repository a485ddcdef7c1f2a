import { account } from "./account.ts";
import { BASE } from "./settings.ts";

/**
 * Loads a tab again once its sign-in is somebody else's or nobody's, after another tab signed out or in, or the browser went back to
 * it: what it shows, and what was typed in it, is for whoever was there before. A tab that is signing in is about to leave anyway.
 */
export function keepToAccount(): void {
  const whose = account();
  if (whose === "" || location.pathname === `${BASE}/masuk`) return;
  const look = () => {
    if (account() !== whose) location.reload();
  };
  addEventListener("storage", look);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
}
