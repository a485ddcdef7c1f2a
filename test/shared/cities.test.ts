import { expect, it } from "vitest";
import { cityBySlug, validCity } from "../../shared/cities/valid-city.ts";

const city = cityBySlug("mamuju");

it("refuses a city that does not say who is told when something breaks", () => {
  const { alarmEmail: _, ...silent } = city.deployment;
  expect(() => validCity({ ...city, deployment: silent as never })).toThrow(
    /Kabupaten Mamuju \(shared\/cities\/mamuju\.ts\):\n.*says in alarmEmail who is told when something breaks/,
  );
  expect(() => validCity({ ...city, deployment: { ...city.deployment, alarmEmail: "nobody" } })).toThrow(
    "who is told",
  );
});
