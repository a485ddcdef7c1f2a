import { expect, it } from "vitest";
import type * as z from "zod";
import { registry } from "../../functions/registry.ts";
import { ConductRecordSchema } from "../../shared/domain/awards/conduct-record.ts";
import type { Route } from "../../shared/http/contract.ts";

/** The days that a schema takes, each with its place. */
function daysIn(schema: z.core.$ZodType, place: string): readonly (readonly [string, z.core.$ZodType])[] {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  if (def.type === "string") return "format" in def && def.format === "date" ? [[place, schema]] : [];
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, one]) => daysIn(one, `${place}.${name}`));
  if (def.type === "array") return daysIn(def.element, `${place}[]`);
  if (def.type === "record") return [...daysIn(def.keyType, place), ...daysIn(def.valueType, `${place}.*`)];
  if (def.type === "union") return def.options.flatMap((one) => daysIn(one, place));
  if (def.type === "pipe") return [...daysIn(def.in, place), ...daysIn(def.out, place)];
  return "innerType" in def ? daysIn(def.innerType, place) : [];
}

/** The days in what some parts of each operation take or give. */
const daysOf = (partsOf: (route: Route) => readonly (z.ZodType | false | undefined)[]) =>
  registry.flatMap((unit) =>
    unit.kind !== "http"
      ? []
      : Object.entries(unit.routes).flatMap(([name, route]) =>
          partsOf(route).flatMap((schema) => (schema ? daysIn(schema, `${unit.name} ${name}`) : [])),
        ),
  );

const entered = daysOf(({ method, params, body }) => [method !== "GET" && params?.(), body?.()]);
/** Shown as it was just sent, before anything is stored. */
const AS_SENT = ["training-import checkCertificates.rows[].certificate.day"];
const shown = daysOf(({ reply }) => [typeof reply === "function" && reply()]).filter(
  ([place]) => !AS_SENT.includes(place),
);

it("no request stores a day outside this century, nor one that no calendar has", () => {
  expect(entered.length).toBeGreaterThan(30);
  const takes = (day: string) =>
    entered.filter(([, schema]) => (schema as z.ZodType).safeParse(day).success).map(([place]) => place);
  for (const day of ["9999-12-31", "0000-01-01", "2100-01-01", "1999-12-31", "2027-02-29"])
    expect(takes(day), day).toEqual([]);
  expect(takes("2028-02-29")).toHaveLength(entered.length);
});

it("each reply reads whatever day was once taken: what is stored is not refused when it is shown", () => {
  expect(shown.length).toBeGreaterThan(100);
  for (const day of ["9999-12-31", "1999-12-31"])
    expect(
      shown.filter(([, schema]) => !(schema as z.ZodType).safeParse(day).success).map(([place]) => place),
      day,
    ).toEqual([]);
});

it("a sanction that was recorded without an end, while other days were taken, can still be read", () => {
  const record = {
    ...{ id: "sanksi", kind: "HUKUMAN_DISIPLIN", level: "BERAT", nip: "199001012015051003", version: 1 },
    ...{ reference: "SK 800/12/2026", from: "1999-12-31", until: "9999-12-31" },
    ...{ state: "IN_FORCE", recordedAt: "2026-01-05T02:00:00.000Z" },
  };
  expect(ConductRecordSchema().parse(record)).toEqual(record);
});
