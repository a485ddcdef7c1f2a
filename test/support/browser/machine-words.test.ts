import { expect, it } from "vitest";
import { codesIn } from "./machine-words.ts";

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

it.each(["YTEHJMHP", "YTEHJMHPKA", "7TEHJ3HP", "YTEHJ-MHPKA-WXYZQ", HASH])(
  "a code that people copy is known by its element, with a digit or without one: %s",
  (code) => {
    expect(codesIn([code, code, true])).toEqual([]);
  },
);

it.each(["YTEHJMHP", "7TEHJ3HP", "Ketik kode 7TEHJ3HP di layar"])(
  "a code that people copy is refused among other words: %s",
  (text) => {
    expect(codesIn([text, text, false])).toHaveLength(1);
  },
);

it.each(["DIVERIFIKASI", "SELESAI", "unit-2", "Status SELESAI"])(
  "nothing else passes for a code that people copy: %s",
  (text) => {
    expect(codesIn([text, text, true])).toHaveLength(1);
  },
);
