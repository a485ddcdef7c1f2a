import { expect, test } from "vitest";
import { isFedBy } from "../../../../../shared/domain/planning/feeds/fed-value.ts";

const feed = { kind: "SATISFACTION_INDEX", unitId: "dukcapil", service: "Kartu keluarga" } as const;
const survey = (service: string | undefined) => ({ surveyId: "0".repeat(20), service });

test.each(["Kartu keluarga", "KARTU KELUARGA", "kartu-keluarga", " Kartu  Keluarga "])(
  "an indicator is fed by the surveys of its service, however the two are spelt: %j",
  (service) => {
    expect(isFedBy(feed, survey(service))).toBe(true);
  },
);

test.each(["Kartu keluarga baru", "Akta kelahiran", undefined])(
  "it is not fed by those of another service, nor by the standing survey: %j",
  (service) => {
    expect(isFedBy(feed, survey(service))).toBe(false);
  },
);

test("of a survey that it names, the service counts as well", () => {
  const of = { ...feed, surveyId: "0".repeat(20) };
  expect(isFedBy(of, survey("kartu keluarga"))).toBe(true);
  expect(isFedBy(of, { ...survey("kartu keluarga"), surveyId: "1".repeat(20) })).toBe(false);
});
