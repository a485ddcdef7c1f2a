import { HR_DESK } from "../domain/inbox/news/news.ts";
import { HEAD_OF_CITY } from "../domain/organisation/head-of-city.ts";
import type { RawKey } from "./keys.ts";
import type { Kind } from "./segments.ts";

const YEAR_PATTERN = "20\\d\\d";
const MONTH_PATTERN = "20\\d\\d-(?:0[1-9]|1[0-2])";
const DAY_PATTERN = "\\d{4}-\\d\\d-\\d\\d";
const DRAWN_PATTERN = "[0-9a-z]{20}";

export const NIP: Kind<string> = { name: "nip", pattern: "\\d{18}" };
/** A rater's NIP; undefined for the head of the city, who has none. */
export const RATER: Kind<string | undefined> = {
  name: "rater",
  pattern: `\\d{18}|${HEAD_OF_CITY}`,
  text: (nip) => nip ?? HEAD_OF_CITY,
};
/** Whose inbox it is: a NIP, the head of the city, or all of HR. */
export const READER: Kind<string> = { name: "reader", pattern: `\\d{18}|${HEAD_OF_CITY}|${HR_DESK}` };
/** An account: a NIP, or the id of one that belongs to no employee. */
export const ACCOUNT: Kind<string> = { name: "account", pattern: "[^#\\n]{1,128}" };
/** What an entry is about, by its ids. */
export const SUBJECT: Kind<string> = { name: "subject", pattern: "[\\w.-]{1,120}" };
/** Where a page of entries ends: the sort key of an entry, or an instant. */
export const ENTRY_PLACE: Kind<string> = { name: "place", pattern: `${DAY_PATTERN}T.+` };
export const UNIT: Kind<string> = { name: "unit", pattern: "[\\w-]{1,64}" };

export const YEAR: Kind<string> = { name: "year", pattern: YEAR_PATTERN };
export const MONTH: Kind<string> = { name: "month", pattern: MONTH_PATTERN };
/** A month, a quarter or a year. */
export const PERIOD: Kind<string> = { name: "period", pattern: "20\\d\\d(?:-(?:0[1-9]|1[0-2]|T[1-4]))?" };
export const DAY: Kind<string> = { name: "day", pattern: DAY_PATTERN };
/** An hour of the clock in UTC. */
export const HOUR: Kind<string> = { name: "hour", pattern: `${DAY_PATTERN}T\\d\\d` };
export const INSTANT: Kind<string> = {
  name: "instant",
  pattern: `${DAY_PATTERN}T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z`,
};
/** Sorts after everything that begins with the month. */
export const MONTH_END: Kind<string> = {
  name: "month's end",
  pattern: `${MONTH_PATTERN}~`,
  text: (month) => `${month}~`,
};
export const PLAN_OF_YEAR: Kind<string> = {
  name: "year's plan",
  pattern: `${YEAR_PATTERN}-PLAN`,
  text: (year) => `${year}-PLAN`,
};
export const TRAINING_OF_YEAR: Kind<string> = {
  name: "year's training",
  pattern: `${YEAR_PATTERN}-TRAINING`,
  text: (year) => `${year}-TRAINING`,
};

/** An id from `timeOrderedId`. */
export const DRAWN: Kind<string> = { name: "id", pattern: DRAWN_PATTERN };
export const DRAWN_IN_MONTH: Kind<string> = {
  name: "id with its month",
  pattern: `${MONTH_PATTERN}-${DRAWN_PATTERN}`,
};
export const DRAWN_IN_YEAR: Kind<string> = {
  name: "id with its year",
  pattern: `${YEAR_PATTERN}-${DRAWN_PATTERN}`,
};
/** A final run is named by its month, a trial by an id. */
export const MONTH_OR_DRAWN: Kind<string> = {
  name: "month or id",
  pattern: `${MONTH_PATTERN}|${DRAWN_PATTERN}`,
};
export const UUID: Kind<string> = {
  name: "uuid",
  pattern: "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
};
export const LAST_DIGIT: Kind<string> = { name: "digit", pattern: "[0-9a-f]" };
export const SHA256: Kind<string> = { name: "sha256", pattern: "[0-9a-f]{64}" };
/** For values that must not be readable from the key. */
export const HASH: Kind<string> = { name: "hash", pattern: "[\\w-]{4,64}" };

export const TRACKING_CODE: Kind<string> = { name: "code", pattern: "[0-9A-Z-]{4,24}" };
export const POINT: Kind<string> = { name: "point", pattern: "[0-9A-HJKMNP-TV-Z]{8}" };
/** A planned survey's id, or the standing survey. */
export const SURVEY: Kind<string> = { name: "survey", pattern: `UMUM|${DRAWN_PATTERN}` };
export const FILE_PLACE: Kind<string> = { name: "place", pattern: "[CS](?:[1-9]|1\\d|20)" };
/** A rule by its name, or an announcement by its id. */
export const TOPIC: Kind<string> = { name: "topic", pattern: `[A-Z_]{3,40}|${DRAWN_PATTERN}` };
/** A name chosen by people. */
export const SLUG: Kind<string> = { name: "slug", pattern: "[a-z0-9-]{1,40}" };
/** A name from a city's policy. */
export const WORD: Kind<string> = { name: "word", pattern: "[\\w-]{1,64}" };
/** SIASN's own id of a person, as long as the schema accepts it. */
export const SIASN_ID: Kind<string> = { name: "SIASN's id", pattern: "[0-9A-Za-z-]{20,64}" };
/** A free-text title; used only where a list sorts by it. */
export const TITLE: Kind<string> = { name: "title", pattern: "[^\\n]*" };
/** A certificate's number as it is compared: letters and digits. */
export const CERTIFICATE: Kind<string> = { name: "certificate", pattern: "[^#\\n]{1,400}" };
/** A column heading of a file; empty for a whole line. */
export const COLUMN: Kind<string> = { name: "column", pattern: "[^#\\n]*" };

/** A plain number; it does not sort. */
export const NUMBER: Kind<number> = { name: "number", pattern: "\\d{1,16}" };
export const NUMBER_2: Kind<number> = /* @__PURE__ */ padded(2);
export const NUMBER_4: Kind<number> = /* @__PURE__ */ padded(4);
export const NUMBER_7: Kind<number> = /* @__PURE__ */ padded(7);
export const NUMBER_8: Kind<number> = /* @__PURE__ */ padded(8);

/** Names the version of a complaint (or of one merged into it) that a mail is about, and its recipient. */
export const MAIL_ID: Kind<string> = {
  name: "version#recipient",
  pattern: `\\d{8}#(?:REPORTER|HEAD)(?:#${TRACKING_CODE.pattern})?`,
};

/** Number of a reopening within its month. */
export const REOPENING: Kind<string> = {
  name: "month#reopening",
  pattern: `${MONTH_PATTERN}#\\d{1,4}`,
};
/** One of several runs of an import or assignment. */
export const DRAWN_RUN: Kind<string> = { name: "id#run", pattern: `${DRAWN_PATTERN}#\\d{1,16}` };
/** The part that reads the file. */
export const FILE: Kind<string> = { name: "FILE", pattern: "FILE" };
/** Reading the file, or one chunk of it. */
export const FILE_OR_CHUNK: Kind<string> = { name: "FILE, or chunk", pattern: "FILE|\\d{1,16}" };

/** An aggregate's key. */
export const AGGREGATE: Kind<RawKey> = {
  name: "pk#sk",
  pattern: ".+#.+",
  text: ({ pk, sk }) => `${pk}#${sk}`,
};

/** Zero-padded, so that it sorts as text as it does as a number. */
function padded(digits: number): Kind<number> {
  return {
    name: `number of ${digits} digits`,
    pattern: `\\d{${digits},16}`,
    text: (value) => String(value).padStart(digits, "0"),
  };
}
