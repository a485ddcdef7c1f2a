import type { AnonymousFeedback, ColleagueReply } from "../../domain/feedback/colleague-feedback.ts";
import type { Feedback } from "../../domain/feedback/feedback.ts";
import type { Observation } from "../../domain/feedback/observation.ts";
import type { Instrument } from "../../domain/feedback/observation-instrument.ts";
import type { FeedbackPanel } from "../../domain/feedback/panel.ts";
import { DRAWN, DRAWN_IN_MONTH, HASH, INSTANT, MONTH, NIP, UUID } from "../id-kinds.ts";
import { item } from "../item.ts";

export const feedback = /* @__PURE__ */ item<Feedback>()({
  doc: "What the superior said of a month.",
  key: [
    ["EMPLOYEE", NIP],
    ["FEEDBACK", MONTH, DRAWN_IN_MONTH],
  ],
  own: { section: "umpanBalikAtasan" },
});

// Panel and voices stand apart from the employee's own partition: whoever reads that whole does not read these.
export const feedbackPanel = /* @__PURE__ */ item<FeedbackPanel>()({
  doc: "Colleagues named to be asked about somebody's month.",
  key: [["PANEL", NIP, MONTH], ["STATE"]],
});

export const asked = /* @__PURE__ */ item<{ readonly nip: string; readonly month: string }>()({
  doc: "About whom somebody is named to be asked.",
  key: [
    ["EMPLOYEE", NIP],
    ["ASKED", MONTH, NIP],
  ],
  own: { leftOut: "Siapa yang Anda diminta menilai sebagai rekan: data pegawai lain." },
});

export const draw = /* @__PURE__ */ item<{ readonly seed: string }>()({
  doc: "What the draw of a month goes by.",
  key: [["DRAW", MONTH], ["SEED"]],
});

export const voice = /* @__PURE__ */ item<AnonymousFeedback>()({
  doc: "What a colleague said of somebody's month, under a random name: nothing of who or when.",
  key: [["VOICES", NIP, MONTH], [UUID]],
});

export const given = /* @__PURE__ */ item<object>()({
  doc: "That a colleague has given, once; the hash holds who, of whom, and the draw's seed.",
  key: [["GIVEN", HASH], ["STATE"]],
});

export const colleagueReply = /* @__PURE__ */ item<ColleagueReply>()({
  doc: "The employee's answer to what colleagues said.",
  key: [
    ["EMPLOYEE", NIP],
    ["COLLEAGUE-REPLY", MONTH],
  ],
  own: { section: "jawabanUmpanBalikRekan" },
});

export const instrument = /* @__PURE__ */ item<Instrument>()({
  doc: "What observations go by.",
  key: [["INSTRUMENT", DRAWN], ["STATE"]],
  list: { at: [["INSTRUMENTS"], [DRAWN]], doc: "all of them" },
});

export const observation = /* @__PURE__ */ item<Observation>()({
  doc: "What somebody observed of an employee's work.",
  key: [
    ["EMPLOYEE", NIP],
    ["OBSERVATION", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["OBSERVER", NIP, "OBSERVATIONS"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "what somebody observed",
  },
  own: { section: "pengamatan" },
});
