import * as z from "zod";
import { named } from "../../once.ts";

/** Eight symbols, easy to copy from a poster. */
export const POINT_CODE_SYMBOLS = 8;
export const PointCodeSchema = /* @__PURE__ */ named("PointCode", () =>
  z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/),
);
