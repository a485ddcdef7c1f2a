import { cityBySlug } from "../../shared/cities/index.ts";

/** Whose month is played. */
export const CITY = cityBySlug("bukittinggi");

/** Where in its data directory a play leaves its summary. */
export const SUMMARY_FILE = "summary.json";
