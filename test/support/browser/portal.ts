import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Role } from "../../../shared/auth/principal.ts";
import type { TestCity } from "../cities/test-city.ts";
import { openAs, READERS } from "./browser.ts";

interface Somebody {
  /** A NIP, or the name of an account that belongs to no employee. */
  readonly account: string;
  readonly roles: readonly Role[];
}

/**
 * The portal on a device where somebody has signed in; its requests to the API are counted, except for the bell's, which comes
 * after them.
 */
export async function signedIn(
  browser: Browser,
  { host }: Pick<TestCity, "host">,
  { account, roles }: Somebody,
  reader: BrowserContextOptions = READERS.desk,
) {
  const opened = await openAs(browser, host.url, reader);
  const idToken = await host.token(account, roles);
  await opened.page.addInitScript((token) => {
    localStorage.setItem(
      "kinerja.tokens",
      JSON.stringify({ idToken: token, renewAt: Date.now() + 86_400_000 }),
    );
  }, idToken);
  const asked: string[] = [];
  opened.page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/v1/") && pathname !== "/v1/inbox")
      asked.push(`${request.method()} ${pathname}`);
  });
  return { ...opened, asked };
}

/** From here on a room's many parts are side by side. */
const WIDE = 704;

/** Goes from one of a room's many parts to another: on a phone they are behind a button that says where one is. */
export async function goToPart(page: Page, room: string, from: string, to: string): Promise<void> {
  const parts = page.getByRole("navigation", { name: room });
  const isWide = (page.viewportSize()?.width ?? 0) > WIDE;
  if (!isWide) await parts.getByRole("button", { name: `${room}: ${from}`, exact: true }).click();
  await parts.getByRole("link", { name: to, exact: true }).click();
}

/** Where portal screens are held to the rules of accessibility. `check` looks at each in light and in dark. */
export const SCREENS = {
  phone: READERS.phone,
  desk: READERS.desk,
} as const satisfies Record<string, BrowserContextOptions>;
