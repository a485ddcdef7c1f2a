import * as z from "zod";
import { type City, CitySchema } from "./city.ts";
import { sourceOf } from "./index.ts";

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
