import type { AnonymousFeedback, ColleagueReply } from "../../domain/feedback/colleague-feedback.ts";
import type { Feedback } from "../../domain/feedback/feedback.ts";
import type { Observation } from "../../domain/feedback/observation.ts";
import type { Instrument } from "../../domain/feedback/observation-instrument.ts";
import type { FeedbackPanel } from "../../domain/feedback/panel.ts";
import { feedbackNews, observationNews } from "../../domain/inbox/news/feedback.ts";
import { DRAWN, DRAWN_IN_MONTH, HASH, INSTANT, MONTH, MONTH_END, NIP, UUID } from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** The superior's feedback on a month. */
export const feedback = /* @__PURE__ */ item<Feedback>()({
  tells: feedbackNews,
  key: [
    ["EMPLOYEE", NIP],
    ["FEEDBACK", MONTH, DRAWN_IN_MONTH],
  ],
  own: { section: "umpanBalikAtasan" },
});

// Panel and feedback are outside the employee's partition, so that reading that partition never returns them.
/** The colleagues to be asked about an employee's month. */
export const feedbackPanel = /* @__PURE__ */ item<FeedbackPanel>()({
  key: [["PANEL", NIP, MONTH], ["STATE"]],
});

/** An employee about whom somebody is to be asked. */
export const asked = /* @__PURE__ */ item<{ readonly nip: string; readonly month: string }>()({
  key: [
    ["EMPLOYEE", NIP],
    ["ASKED", MONTH, NIP],
  ],
  own: { leftOut: "Siapa yang Anda diminta menilai sebagai rekan: data pegawai lain." },
});

/** The seed of a month's draw. */
export const draw = /* @__PURE__ */ item<{ readonly seed: string }>()({
  key: [["DRAW", MONTH], ["SEED"]],
});

/** A colleague's feedback on a month under a random name, without who or when. */
export const colleagueFeedback = /* @__PURE__ */ item<AnonymousFeedback>()({
  key: [["VOICES", NIP, MONTH], [UUID]],
});

/** Marks that a colleague has given feedback; a hash of who, about whom, and the draw's seed. */
export const given = /* @__PURE__ */ item<object>()({
  key: [["GIVEN", HASH], ["STATE"]],
});

/** The employee's reply to colleagues' feedback. */
export const colleagueReply = /* @__PURE__ */ item<ColleagueReply>()({
  key: [
    ["EMPLOYEE", NIP],
    ["COLLEAGUE-REPLY", MONTH],
  ],
  own: { section: "jawabanUmpanBalikRekan" },
});

/** An instrument for observations. */
export const instrument = /* @__PURE__ */ item<Instrument>()({
  key: [["INSTRUMENT", DRAWN], ["STATE"]],
  /** All of them. */
  list: [["INSTRUMENTS"], [DRAWN]],
});

/** An observation of an employee's work. */
export const observation = /* @__PURE__ */ item<Observation>()({
  tells: observationNews,
  key: [
    ["EMPLOYEE", NIP],
    ["OBSERVATION", MONTH, DRAWN_IN_MONTH],
  ],
  /** An observer's observations. */
  list: [
    ["OBSERVER", NIP, "OBSERVATIONS"],
    [INSTANT, DRAWN_IN_MONTH],
  ],
  own: { section: "pengamatan" },
});

/** The observations of an employee from one month to another. */
export const observationsBetween = /* @__PURE__ */ span({
  of: [observation],
  partition: ["EMPLOYEE", NIP],
  from: ["OBSERVATION", MONTH],
  upTo: ["OBSERVATION", MONTH_END],
});
