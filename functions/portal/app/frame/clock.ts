/** How far this device's clock is behind the server's, in milliseconds. */
let behind = 0;

/** Told with each sign-in: a device's own clock may be wrong by a day, and deadlines pass by the server's. */
export function setClock(serverNow: string): void {
  behind = Date.parse(serverNow) - Date.now();
}

/** Now, by the server's clock. */
export function now(): number {
  return Date.now() + behind;
}
