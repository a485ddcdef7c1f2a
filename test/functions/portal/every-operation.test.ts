import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WITHOUT_SCREEN } from "../../../functions/portal/app/client/without-screen.ts";
import { registry } from "../../../functions/registry.ts";
import { routeKey } from "../../../shared/http/contract.ts";

const APP = join(import.meta.dirname, "../../../functions/portal/app");

const staffOperations = registry
  .flatMap((unit) => (unit.kind === "http" && unit.audience === "staff" ? Object.values(unit.routes) : []))
  .map(routeKey);

/** Every operation that a screen names, as the app's own files have it. */
const named = new Set(
  readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:rooms|frame|parts|session|offline)\b.*\.tsx?$/.test(name))
    .flatMap(
      (name) => readFileSync(join(APP, name), "utf8").match(/"(?:GET|POST|PUT|DELETE) \/v1\/[^"]+"/g) ?? [],
    )
    .map((quoted) => quoted.slice(1, -1)),
);

test("every operation of staff has a screen, or a reason for having none", () => {
  const unseen = staffOperations.filter((key) => !named.has(key) && !(key in WITHOUT_SCREEN));
  expect(unseen).toEqual([]);
});

test("no operation that has a screen is still said to have none", () => {
  expect(Object.keys(WITHOUT_SCREEN).filter((key) => named.has(key))).toEqual([]);
  expect(Object.keys(WITHOUT_SCREEN).filter((key) => !staffOperations.includes(key))).toEqual([]);
});
