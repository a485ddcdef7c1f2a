import { expect, it } from "vitest";
import { languageOf } from "../../../shared/http/weights.ts";

it.each([
  [undefined, "id"],
  ["", "id"],
  ["*", "id"],
  ["fr", "id"],
  ["en", "en"],
  ["EN-us", "en"],
  ["english", "id"],
  ["en;q=0", "id"],
  ["en;q=0.0, fr", "id"],
  ["*;q=0", "id"],
  ["en;q=0, *", "id"],
  ["id;q=0, en", "en"],
  ["id;q=0, *", "en"],
  ["id, en", "id"],
  ["en, id", "en"],
  ["en-US,en;q=0.9,id;q=0.8", "en"],
  ["id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", "id"],
  ["in-ID, en-US;q=0.8", "id"],
  ["en;q=0.3, id;q=0.7", "id"],
  ["fr, en;q=0.8", "en"],
  ["*, en;q=0.5", "id"],
  ["en;q=?", "id"],
  ["en;level=1;q=0.4, id;q=0.2", "en"],
])("who sends Accept-Language %j reads %s", (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});
