import { once } from "../domain/once.ts";
import { bukittinggi } from "./bukittinggi.ts";
import { type City, CitySchema } from "./city.ts";
import { mamuju } from "./mamuju.ts";
import { palembang } from "./palembang.ts";
import { serang } from "./serang.ts";

const SOURCES: Readonly<Record<string, unknown>> = { bukittinggi, mamuju, palembang, serang };

export const CITY_SLUGS = Object.keys(SOURCES);

/**
 * A city by its slug, validated.
 * @throws Error that names the known cities where the slug is none of them
 */
export function cityBySlug(slug: string): City {
  return CitySchema().parse(sourceOf(slug));
}

function sourceOf(slug: string): unknown {
  if (Object.hasOwn(SOURCES, slug)) return SOURCES[slug];
  throw new Error(`Kota "${slug}" tidak dikenal. Pilih salah satu: ${CITY_SLUGS.join(", ")}.`);
}

/**
 * The city that this process serves, as its host set it. It was validated when its host was made from it; to do so again
 * would take a tenth of every cold start.
 */
export const cityOfProcess = once(() => sourceOf(process.env.CITY ?? "") as City);
