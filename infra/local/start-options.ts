import { parseArgs } from "node:util";
import type { City } from "../../shared/cities/city.ts";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { UserFacingError } from "./user-facing-error.ts";

export interface StartOptions {
  readonly city: City;
  readonly port: number;
  /** Deletes the city's data on this machine. */
  readonly isFresh: boolean;
  /** Starts without the demo. */
  readonly isEmpty: boolean;
  /** Runs the code as it is deployed. */
  readonly isBundled: boolean;
  readonly isHelp: boolean;
}

const DEFAULT_CITY = "bukittinggi";
const DEFAULT_PORT = "4000";
const HIGHEST_PORT = 65_535;

export const HELP = `Kinerja di komputer ini: satu kota lengkap dengan basis data, antrean, jadwal, dan API-nya.

  npm start                        Kota Bukittinggi; pada kali pertama memainkan satu bulan contoh
  npm start -- --city <kota>       kota lain: ${CITY_SLUGS.join(", ")}
  npm start -- --fresh             mulai dari awal; semua data lokal kota itu dihapus
  npm start -- --empty             tanpa data contoh, dengan jam yang sebenarnya
  npm start -- --bundles           menjalankan kode yang sudah dibundel, persis seperti yang dipasang di AWS
  npm start -- --port <nomor>      port lain (biasanya ${DEFAULT_PORT}; variabel PORT juga dikenal)
  npm start -- --help              bantuan ini

Selagi berjalan, di terminal lain:

  npm run clock -- +3d             memajukan jam kota; jadwal dan tenggat ikut bekerja
  npm run redrive                  mengirim ulang pesan yang gagal`;

/**
 * Parses the command line.
 * @throws UserFacingError for an unknown option
 */
export function startOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { city, port, fresh, empty, bundles, help } = parse(args);
  return {
    city: knownCity(city ?? DEFAULT_CITY),
    port: validPort(port ?? environment.PORT ?? DEFAULT_PORT),
    isFresh: fresh ?? false,
    isEmpty: empty ?? false,
    isBundled: bundles ?? false,
    isHelp: help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        city: { type: "string" },
        port: { type: "string" },
        fresh: { type: "boolean" },
        empty: { type: "boolean" },
        bundles: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (cause) {
    const named = args.find((arg) => (cause as Error).message.includes(`'${arg.split("=", 1)[0]}`)) ?? "";
    throw new UserFacingError(
      `Pilihan ${named === "" ? "itu" : `"${named}"`} tidak dikenal atau tidak lengkap; lihat npm start -- --help.`,
      { cause },
    );
  }
}

function knownCity(slug: string): City {
  if (CITY_SLUGS.includes(slug)) return cityBySlug(slug);
  throw new UserFacingError(`Kota "${slug}" tidak dikenal; pilih salah satu: ${CITY_SLUGS.join(", ")}.`);
}

function validPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= HIGHEST_PORT) return port;
  throw new UserFacingError(`Port "${text}" tidak dikenal; tulislah angka dari 0 sampai ${HIGHEST_PORT}.`);
}
