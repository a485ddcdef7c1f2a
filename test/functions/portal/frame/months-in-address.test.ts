import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOMS = "functions/portal/app/rooms";

/** Steps through months or years, or chooses a period. */
const SHOWS_A_PERIOD = /<(?:MonthStep|YearStep|PeriodChoice)\b/;
const FROM_ADDRESS = /\buse(?:Month|Year|Period|ShownMonth|PlanYear)\(/;

const screens = readdirSync(ROOMS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => ({ name, source: readFileSync(join(ROOMS, name), "utf8") }))
  .filter(({ source }) => SHOWS_A_PERIOD.test(source));

test("a screen that goes from month to month or from year to year has them in its address: loaded again or handed on, it shows the same", () => {
  const others = screens.filter(({ source }) => !FROM_ADDRESS.test(source)).map(({ name }) => name);
  expect(screens.length).toBeGreaterThan(30);
  expect(others).toEqual([]);
});
