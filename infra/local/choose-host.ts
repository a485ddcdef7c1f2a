import type { HostFile } from "./host-file.ts";
import { UserFacingError } from "./user-facing-error.ts";

/**
 * The host that a command is for.
 * @throws UserFacingError if no host runs, or several do and no city is named
 */
export function chooseHost(hosts: readonly HostFile[], city: string | undefined): HostFile {
  const chosen = city === undefined ? hosts : hosts.filter((host) => host.city === city);
  const [host, another] = chosen;
  if (host === undefined) {
    const which = city === undefined ? "" : ` untuk kota "${city}"`;
    throw new UserFacingError(`Tidak ada Kinerja yang sedang berjalan${which}; jalankan dulu "npm start".`);
  }
  if (another !== undefined) {
    throw new UserFacingError(
      `Beberapa kota sedang berjalan (${hosts.map((one) => one.city).join(", ")}); pilih satu dengan --city.`,
    );
  }
  return host;
}
