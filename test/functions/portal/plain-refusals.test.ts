import { expect, test } from "vitest";
import { sentences } from "../../../infra/sentences/sentences.ts";

test("nothing that the product says names an operation of the API to anybody", () => {
  const ofOperations = sentences(".").filter(
    ({ file, text }) =>
      // The first is the documentation of the API.
      !file.startsWith("functions/docs/") && /\/v1\/|\b(?:GET|PUT|POST|PATCH|DELETE) \//.test(text),
  );
  expect(ofOperations).toEqual([]);
});
