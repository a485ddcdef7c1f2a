import { once } from "../domain/once.ts";
import { bukittinggi } from "./bukittinggi.ts";
import { type City, CitySchema } from "./city.ts";
import { mamuju } from "./mamuju.ts";
import { palembang } from "./palembang.ts";
import { serang } from "./serang.ts";

const SOURCES = { bukittinggi, mamuju, palembang, serang };

export const CITY_SLUGS = Object.keys(SOURCES);

/**
 * A city by its slug, validated.
 * @throws Error that names the known cities where the slug is none of them
 */
export function cityBySlug(slug: string): City {
  if (!Object.hasOwn(SOURCES, slug)) {
    throw new Error(`Kota "${slug}" tidak dikenal. Pilih salah satu: ${CITY_SLUGS.join(", ")}.`);
  }
  return CitySchema().parse(SOURCES[slug as keyof typeof SOURCES]);
}

/** The city that this process serves, as its host set it. */
export const cityOfProcess = once(() => cityBySlug(process.env.CITY ?? ""));
