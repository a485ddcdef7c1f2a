const NAME = "kinerja.clock";

/** How far this device's clock is behind the server's, in milliseconds; kept for when there is no connection. */
let behind = Number(localStorage.getItem(NAME) ?? 0);

/** Told with each start: a device's own clock may be wrong by a day, and deadlines pass by the server's. */
export function setClock(serverNow: string): void {
  behind = Date.parse(serverNow) - Date.now();
  localStorage.setItem(NAME, String(behind));
}

/** Now, by the server's clock. */
export function now(): number {
  return Date.now() + behind;
}
