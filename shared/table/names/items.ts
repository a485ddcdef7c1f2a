import { NIP } from "../id-kinds.ts";
import { item, span } from "../item.ts";
import type { Kind } from "../segments.ts";

/** A word of a name, as `wordsIn` writes it. */
const NAME_WORD: Kind<string> = { name: "word of a name", pattern: "[a-z0-9]{1,200}" };
/** Words are spread over partitions by how they begin. */
const WORD_START: Kind<string> = {
  name: "its first two letters",
  pattern: "[a-z0-9]{1,2}",
  text: (word) => word.slice(0, 2),
};
const SOUND: Kind<string> = { name: "sound of a word", pattern: "[a-z0-9]{0,200}" };
const SOUND_START: Kind<string> = {
  name: "its first two letters",
  pattern: "[a-z0-9]{0,2}",
  text: (sound) => sound.slice(0, 2),
};
/** Leading digits of a NIP. */
const NIP_START: Kind<string> = { name: "start of a nip", pattern: "\\d{1,18}" };

/** What a search compares before it reads anybody's record. */
export interface NameLine {
  readonly nip: string;
  /** Every word of the name by which they are found. */
  readonly words: string;
  /** Where they serve, to leave out what the caller may not see; decided on their record at last. */
  readonly unitId: string;
}

/** An employee by a word of their name; one from an earlier name stays, so that they are still found by it. */
export const nameLine = /* @__PURE__ */ item<NameLine>()({
  key: [
    ["NAMES", WORD_START],
    [NAME_WORD, NIP],
  ],
  /** The same by how the word sounds. */
  list: [
    ["SOUNDS", SOUND_START],
    [SOUND, NIP],
  ],
});

/** An employee by their NIP. */
export const nipLine = /* @__PURE__ */ item<Omit<NameLine, "words">>()({
  key: [["NIPS"], [NIP]],
});

/** A word that occurs in names: what was mistyped is compared with all of them. */
export const nameInUse = /* @__PURE__ */ item<object>()({
  key: [["NAMES_IN_USE"], [NAME_WORD]],
});

/** People by the start of a word of their name. */
export const namesFrom = /* @__PURE__ */ span({
  of: [nameLine],
  partition: ["NAMES", WORD_START],
  prefix: [NAME_WORD],
});

export const soundsFrom = /* @__PURE__ */ span({
  of: [nameLine],
  index: "lists",
  partition: ["SOUNDS", SOUND_START],
  prefix: [SOUND],
});

/** People by the first digits of their NIP. */
export const nipsFrom = /* @__PURE__ */ span({ of: [nipLine], partition: ["NIPS"], prefix: [NIP_START] });
