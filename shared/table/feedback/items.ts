import type { AnonymousFeedback, ColleagueReply } from "../../domain/feedback/colleague-feedback.ts";
import type { Feedback } from "../../domain/feedback/feedback.ts";
import type { Observation } from "../../domain/feedback/observation.ts";
import type { Instrument } from "../../domain/feedback/observation-instrument.ts";
import type { FeedbackPanel } from "../../domain/feedback/panel.ts";
import { feedbackNews, observationNews } from "../../domain/inbox/news/feedback.ts";
import { DRAWN, DRAWN_IN_MONTH, HASH, INSTANT, MONTH, MONTH_END, NIP, UUID } from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const feedback = /* @__PURE__ */ item<Feedback>()({
  doc: "The superior's feedback on a month.",
  tells: feedbackNews,
  key: [
    ["EMPLOYEE", NIP],
    ["FEEDBACK", MONTH, DRAWN_IN_MONTH],
  ],
  own: { section: "umpanBalikAtasan" },
});

// Panel and feedback are outside the employee's partition, so that reading that partition never returns them.
export const feedbackPanel = /* @__PURE__ */ item<FeedbackPanel>()({
  doc: "The colleagues to be asked about an employee's month.",
  key: [["PANEL", NIP, MONTH], ["STATE"]],
});

export const asked = /* @__PURE__ */ item<{ readonly nip: string; readonly month: string }>()({
  doc: "An employee about whom somebody is to be asked.",
  key: [
    ["EMPLOYEE", NIP],
    ["ASKED", MONTH, NIP],
  ],
  own: { leftOut: "Siapa yang Anda diminta menilai sebagai rekan: data pegawai lain." },
});

export const draw = /* @__PURE__ */ item<{ readonly seed: string }>()({
  doc: "The seed of a month's draw.",
  key: [["DRAW", MONTH], ["SEED"]],
});

export const colleagueFeedback = /* @__PURE__ */ item<AnonymousFeedback>()({
  doc: "A colleague's feedback on a month under a random name, without who or when.",
  key: [["VOICES", NIP, MONTH], [UUID]],
});

export const given = /* @__PURE__ */ item<object>()({
  doc: "Marks that a colleague has given feedback; a hash of who, about whom, and the draw's seed.",
  key: [["GIVEN", HASH], ["STATE"]],
});

export const colleagueReply = /* @__PURE__ */ item<ColleagueReply>()({
  doc: "The employee's reply to colleagues' feedback.",
  key: [
    ["EMPLOYEE", NIP],
    ["COLLEAGUE-REPLY", MONTH],
  ],
  own: { section: "jawabanUmpanBalikRekan" },
});

export const instrument = /* @__PURE__ */ item<Instrument>()({
  doc: "An instrument for observations.",
  key: [["INSTRUMENT", DRAWN], ["STATE"]],
  list: { at: [["INSTRUMENTS"], [DRAWN]], doc: "all of them" },
});

export const observation = /* @__PURE__ */ item<Observation>()({
  doc: "An observation of an employee's work.",
  tells: observationNews,
  key: [
    ["EMPLOYEE", NIP],
    ["OBSERVATION", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["OBSERVER", NIP, "OBSERVATIONS"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "an observer's observations",
  },
  own: { section: "pengamatan" },
});

/** The observations of an employee from one month to another. */
export const observationsBetween = /* @__PURE__ */ span({
  of: [observation],
  partition: ["EMPLOYEE", NIP],
  from: ["OBSERVATION", MONTH],
  upTo: ["OBSERVATION", MONTH_END],
});
