import { expect, test } from "vitest";
import { requirePoint } from "../../../../shared/domain/surveys/answers/answering.ts";
import type { ServicePoint } from "../../../../shared/domain/surveys/points/service-point.ts";
import { findOfService, isSameService } from "../../../../shared/domain/surveys/service.ts";

const SURVEY = { unitId: "DUKCAPIL", service: "Pembuatan KTP-el" };

test.each([
  ["pembuatan ktp-el", true],
  [" Pembuatan  KTP el.", true],
  ["Pembuatan KTP-el anak", false],
  ["KTP-el", false],
])("a point of the service %j takes answers to the survey: %s", (service, isSame) => {
  const point = { code: "7K2M9QX4", unitId: "DUKCAPIL", name: "Loket 3", service } as ServicePoint;
  const answering = () => requirePoint(point.code, point, SURVEY);
  expect(isSameService(service, SURVEY.service)).toBe(isSame);
  if (isSame) expect(answering).not.toThrow();
  else expect(answering).toThrow(expect.objectContaining({ code: "survey.other-point" }));
});

test("what has the exact name goes before what has the same words", () => {
  const [plus, plain] = [{ service: "Paket A+" }, { service: "Paket A" }];
  expect(findOfService([plus, plain], "Paket A")).toBe(plain);
  expect(findOfService([plus, plain], "paket a")).toBe(plus);
  expect(findOfService([plain], "Paket B")).toBeUndefined();
});
