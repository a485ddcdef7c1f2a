import type { Feedback, FeedbackEvent } from "../../feedback/feedback.ts";
import type { Observation, ObservationEvent } from "../../feedback/observation.ts";
import { deskOf, telling } from "./news.ts";

export const feedbackNews = /* @__PURE__ */ telling<Feedback, FeedbackEvent>({
  FEEDBACK_GIVEN: ({ nip, id, month }) => [
    { to: nip, kind: "FEEDBACK_GIVEN", about: { nip, feedbackId: id, month } },
  ],
  FEEDBACK_REPLIED: ({ nip, id, month, giverNip }) => [
    { to: deskOf(giverNip), kind: "FEEDBACK_REPLIED", about: { nip, feedbackId: id, month } },
  ],
});

export const observationNews = /* @__PURE__ */ telling<Observation, ObservationEvent>({
  OBSERVATION_MADE: ({ nip, id, day }) => [
    { to: nip, kind: "OBSERVATION_MADE", about: { nip, observationId: id }, facts: { day } },
  ],
  OBSERVATION_RESPONDED: ({ nip, id, day, observerNip }) => [
    { to: observerNip, kind: "OBSERVATION_RESPONDED", about: { nip, observationId: id }, facts: { day } },
  ],
});
