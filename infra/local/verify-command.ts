import { parseArgs } from "node:util";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { runCommand } from "./command.ts";
import { cityDirectory } from "./data-directory.ts";
import { printLines, styled } from "./terminal.ts";
import { UserFacingError } from "./user-facing-error.ts";
import { verifyCity } from "./verify/city.ts";
import { verifyDeployed } from "./verify/deployed.ts";
import type { Proof } from "./verify/items.ts";

/** How many discrepancies are printed; more would bury the first. */
const NAMED = 10;

/**
 * `npm run verify`: proves that what a city on this machine shows equals its records. With `TABLE_NAME` set, it recounts the
 * surveys of that deployed table instead.
 */
async function verifyCommand(args: readonly string[]): Promise<void> {
  const city = cityBySlug(citySlug(args));
  const isDeployed = Boolean(process.env[ENVIRONMENT.tableName]);
  const proofs = isDeployed ? await verifyDeployed() : await verifyCity(city, cityDirectory(city.slug));
  printLines(["", styled("bold", `Pembuktian data ${city.name}`), ...proofs.flatMap(linesOf), ""]);
  if (proofs.every(({ checked }) => checked === 0)) {
    throw new UserFacingError(
      `Tidak ada yang dapat dibuktikan: data ${city.name} masih kosong, atau sudah hilang.`,
    );
  }
  if (proofs.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
}

function linesOf({ name, checked, broken, unchecked = 0 }: Proof): string[] {
  const isWhole = broken.length === 0;
  const mark = isWhole ? styled("green", "✓") : styled("red", "✗");
  const rest = unchecked === 0 ? "" : `, ${unchecked} dihitung dengan aturan atau kebijakan yang lain`;
  const count = isWhole
    ? `${checked} diperiksa${rest}`
    : `${broken.length} dari ${checked} tidak sama${rest}`;
  return [`${mark} ${name}: ${count}`, ...broken.slice(0, NAMED).map((place) => `    ${place}`)];
}

function citySlug(args: readonly string[]): string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { city: { type: "string", default: "bukittinggi" } },
    });
    if (CITY_SLUGS.includes(values.city)) return values.city;
  } catch {
    // Reported below, in words for the person at the terminal.
  }
  throw new UserFacingError(
    `Tulislah: npm run verify -- --city <kota>, salah satu dari ${CITY_SLUGS.join(", ")}.`,
  );
}

if (import.meta.main) await runCommand(() => verifyCommand(process.argv.slice(2)));
