import { cityBySlug } from "../../shared/cities/valid-city.ts";

/** The city whose month is played. */
export const CITY = cityBySlug("bukittinggi");

/** The file in its data directory to which a play writes its summary. */
export const SUMMARY_FILE = "summary.json";
