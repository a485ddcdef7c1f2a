import * as z from "zod";
import { once } from "../domain/once.ts";
import { bukittinggi } from "./bukittinggi.ts";
import { type City, CitySchema } from "./city.ts";
import { mamuju } from "./mamuju.ts";
import { palembang } from "./palembang.ts";
import { serang } from "./serang.ts";

const SOURCES: Readonly<Record<string, City>> = { bukittinggi, mamuju, palembang, serang };

export const CITY_SLUGS = Object.keys(SOURCES);

/**
 * A city by its slug, validated.
 * @throws Error that names the known cities where the slug is none of them, or what is wrong with the city
 */
export function cityBySlug(slug: string): City {
  return validCity(sourceOf(slug));
}

/** @throws Error that says in sentences what is wrong with the city */
export function validCity(source: City): City {
  const { success, data, error } = CitySchema().safeParse(source);
  if (success) return data;
  throw new Error(`${source.name} (shared/cities/${source.slug}.ts):\n${z.prettifyError(error)}`);
}

function sourceOf(slug: string): City {
  const source = Object.hasOwn(SOURCES, slug) ? SOURCES[slug] : undefined;
  if (source) return source;
  throw new Error(`Kota "${slug}" tidak dikenal. Pilih salah satu: ${CITY_SLUGS.join(", ")}.`);
}

/**
 * The city that this process serves, as its host set it. It was validated when its host was made from it; to do so again
 * would take a tenth of every cold start.
 */
export const cityOfProcess = once(() => sourceOf(process.env.CITY ?? ""));
