import * as z from "zod";
import { once } from "../../once.ts";

/** Eight symbols, easy to copy from a poster. */
export const POINT_CODE_SYMBOLS = 8;
export const PointCodeSchema = once(() => z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));
