import * as z from "zod";

const DECIMALS = 7;

/**
 * Degrees north of the equator or east of Greenwich, rounded to seven decimals, a centimetre on the ground: more says nothing
 * of a place, and a table holds no number as small as JSON does.
 * @source RFC 7946 11.2: digits beyond a position's precision are noise
 */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((value) => Number(value.toFixed(DECIMALS)));

export const latitude = () => degrees(90);
export const longitude = () => degrees(180);

/** How exact a device thinks its position is, in metres, 0 to 100,000, rounded to a decimetre. */
export const accuracyMetres = () =>
  z
    .number()
    .min(0)
    .max(100_000)
    .overwrite((value) => Number(value.toFixed(1)));
