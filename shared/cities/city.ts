import * as z from "zod";
import { named, once } from "../domain/once.ts";
import { DeploymentSchema } from "./deployment.ts";
import { PolicySchema } from "./policy.ts";

const Colour = /* @__PURE__ */ once(() => z.string().regex(/^#[0-9a-f]{6}$/));

export const CitySchema = /* @__PURE__ */ named("City", () =>
  z.strictObject({
    slug: z.string().regex(/^[a-z]+$/),
    /** Code of the region, as the Ministry of Home Affairs gives it. */
    code: z.string().regex(/^\d\d\.\d\d$/),
    name: z.string().min(1),
    kind: z.enum(["KOTA", "KABUPATEN"]),
    /** Its own colour on pages, on light and on dark ground; as readable as text (WCAG 2.2, 1.4.3). */
    colour: z.strictObject({ light: Colour(), dark: Colour() }),
    headTitle: z.enum(["Wali Kota", "Bupati"]),
    /** Its heads, whom certificates and documents name as of their day; a new one is added, none is edited. */
    heads: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          from: z.iso.date(),
          /** Of an acting head (Pj., Plt.). */
          title: z.string().min(1).optional(),
        }),
      )
      .min(1)
      .refine((all) => all.every(({ from }, index) => index === 0 || from > (all[index - 1]?.from ?? "")), {
        error: "heads must be in ascending order of from",
      }),
    timeZone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    /** Degrees between which the city is; a complaint of a place outside is taken in and flagged. */
    area: z
      .strictObject({
        south: z.number().min(-90).max(90),
        north: z.number().min(-90).max(90),
        west: z.number().min(-180).max(180),
        east: z.number().min(-180).max(180),
        source: z.string().min(1),
      })
      .refine(({ south, north, west, east }) => south < north && west < east, {
        error: "an area has its south below its north and its west before its east",
      }),
    /** Days on which the city alone does not work, beside national holidays and joint leave. */
    localHolidays: z.array(z.strictObject({ day: z.iso.date(), name: z.string().min(1) })),
    policies: z
      .array(PolicySchema())
      .min(1)
      .refine(
        (all) =>
          all.every(
            (policy, index) => index === 0 || policy.effectiveFrom > (all[index - 1]?.effectiveFrom ?? ""),
          ),
        {
          error: "policies must be in ascending order of effectiveFrom",
        },
      ),
    deployment: DeploymentSchema().refine(
      ({ region, domain }) => domain === undefined || domain.certificateArn.split(":")[3] === region,
      { error: "the certificate must be of the city's region", path: ["domain", "certificateArn"] },
    ),
  }),
);

export type City = z.infer<ReturnType<typeof CitySchema>>;
