import { expect, test } from "vitest";
import { typedSince } from "../../../../functions/portal/app/offline/typed-since.ts";

const NEW = { text: "", reason: "", chosen: [] as readonly string[], marks: {} };
const SENT = { text: "Setuju", reason: "Rapi", chosen: ["a"], marks: { one: true } };

test("a form in which nobody typed on is new once it was sent", () => {
  expect(typedSince(SENT, SENT, NEW)).toBe(NEW);
  expect(typedSince(SENT, { ...SENT, marks: { one: true } }, NEW)).toBe(NEW);
  expect(typedSince("Setuju", "Setuju", "")).toBe("");
});

test("what was typed while it was being sent stays, and nothing else", () => {
  expect(typedSince(SENT, { ...SENT, text: "Setuju sekali" }, NEW)).toEqual({
    ...NEW,
    text: "Setuju sekali",
  });
  expect(typedSince(SENT, { ...SENT, chosen: ["a", "b"] }, NEW)).toEqual({ ...NEW, chosen: ["a", "b"] });
  expect(typedSince(SENT, { ...SENT, marks: { one: true, two: false } }, NEW)).toEqual({
    ...NEW,
    marks: { two: false },
  });
  expect(typedSince("Setuju", "Setuju sekali", "")).toBe("Setuju sekali");
});

test("what is kept of what was sent is kept, also where somebody typed on", () => {
  const kept = { ...SENT, reason: "" };
  expect(typedSince(SENT, { ...SENT, text: "Setuju sekali" }, kept)).toEqual({
    ...kept,
    text: "Setuju sekali",
  });
});

test("a file is one field", () => {
  const [sent, chosen] = [new File(["a"], "a.csv"), new File(["b"], "b.csv")];
  expect(typedSince({ file: sent }, { file: sent }, {})).toEqual({});
  expect(typedSince({ file: sent }, { file: chosen }, {})).toEqual({ file: chosen });
});
