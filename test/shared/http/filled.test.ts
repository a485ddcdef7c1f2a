import { expect, test } from "vitest";
import * as z from "zod";
import { freeText } from "../../../shared/domain/free-text.ts";
import { parseFilled } from "../../../shared/http/filled.ts";
import { validationMessage } from "../../../shared/http/validation-message.ts";

const CERTIFICATE = z.strictObject({
  title: freeText().min(3),
  provider: freeText().min(3).optional(),
  endedOn: z.iso.date().optional(),
  kind: z.enum(["KLASIKAL", "NON_KLASIKAL"]).optional(),
  note: z.string().optional(),
  place: z.strictObject({ address: freeText().min(5).optional() }).optional(),
  nips: z.array(z.string().regex(/^\d{18}$/)).optional(),
});

function told(value: object) {
  const { error } = parseFilled(CERTIFICATE, value, {});
  return error?.issues.map((issue) => [issue.path.join("."), validationMessage(issue).id]);
}

test.each(["provider", "endedOn", "kind"])("an optional field that is empty counts as absent: %s", (name) => {
  expect(parseFilled(CERTIFICATE, { title: "Diklat", [name]: "" }, {}).data).toEqual({ title: "Diklat" });
});

test("so does one within another; what may be empty stays empty", () => {
  const value = { title: "Diklat", place: { address: "" }, note: "" };
  expect(parseFilled(CERTIFICATE, value, {}).data).toEqual({ title: "Diklat", place: {}, note: "" });
  expect(value.place).toEqual({ address: "" });
});

test("a required field that is empty is asked for, and what else is wrong is said with it", () => {
  expect(told({ title: "", provider: "", endedOn: "besok" })).toEqual([
    ["title", "Wajib diisi."],
    ["endedOn", expect.stringContaining("tahun-bulan-hari")],
  ]);
});

test("an empty place in a list keeps its number", () => {
  expect(told({ title: "Diklat", nips: ["", "1"] })).toEqual([
    ["nips.0", "Wajib diisi."],
    ["nips.1", "Harus berupa NIP: 18 angka tanpa spasi."],
  ]);
});
