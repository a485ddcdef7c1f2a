import { keptByProcess } from "../deployment/process-state.ts";
import { bukittinggi } from "./bukittinggi.ts";
import type { City } from "./city.ts";
import { mamuju } from "./mamuju.ts";
import { palembang } from "./palembang.ts";
import { serang } from "./serang.ts";

const SOURCES: Readonly<Record<string, City>> = { bukittinggi, mamuju, palembang, serang };

export const CITY_SLUGS = Object.keys(SOURCES);

/** @throws Error that names the known cities where the slug is none of them */
export function sourceOf(slug: string): City {
  const source = Object.hasOwn(SOURCES, slug) ? SOURCES[slug] : undefined;
  if (source) return source;
  throw new Error(`Kota "${slug}" tidak dikenal. Pilih salah satu: ${CITY_SLUGS.join(", ")}.`);
}

/**
 * The city that this process serves, as its host set it. It was validated (`valid-city.ts`) when its host was made from it; to do
 * so again would take a tenth of every cold start, and to carry the schemas of cities and policies a fiftieth.
 */
export const cityOfProcess = /* @__PURE__ */ keptByProcess(() => sourceOf(process.env.CITY ?? ""));
