/** Cookies by name, as API Gateway hands them over: `name=value` each. */
export function readCookies(cookies: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    cookies.flatMap((cookie) => {
      const mark = cookie.indexOf("=");
      return mark > 0 ? [[cookie.slice(0, mark).trim(), cookie.slice(mark + 1).trim()] as const] : [];
    }),
  );
}

interface Keeping {
  /** Nothing outside it ever gets the cookie. */
  readonly path: string;
  readonly minutes: number;
  /** Whether the page was reached over https, as always but on one machine. */
  readonly isSecure: boolean;
}

/** A cookie that no script reads and no other site's form carries. */
export function privateCookie(name: string, value: string, { path, minutes, isSecure }: Keeping): string {
  const secure = isSecure ? "; Secure" : "";
  return `${name}=${value}; Path=${path}; Max-Age=${minutes * 60}; HttpOnly; SameSite=Lax${secure}`;
}

/** Removes a cookie from the browser. */
export function droppedCookie(name: string, path: string): string {
  return `${name}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax`;
}
