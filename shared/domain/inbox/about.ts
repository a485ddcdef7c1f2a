import * as z from "zod";
import { named } from "../once.ts";

/** What an entry is about: the ids by which the API, and any client's screen, finds it. */
export const InboxAboutSchema = /* @__PURE__ */ named("InboxAbout", () =>
  z.object({
    nip: z.string().exactOptional(),
    year: z.string().exactOptional(),
    month: z.string().exactOptional(),
    period: z.string().exactOptional(),
    reportId: z.string().exactOptional(),
    commentId: z.string().exactOptional(),
    feedbackId: z.string().exactOptional(),
    observationId: z.string().exactOptional(),
    trainingId: z.string().exactOptional(),
    sessionId: z.string().exactOptional(),
    category: z.string().exactOptional(),
    objectionCode: z.string().exactOptional(),
    bonusId: z.string().exactOptional(),
    tableId: z.string().exactOptional(),
    trackingCode: z.string().exactOptional(),
    unitId: z.string().exactOptional(),
    appointmentId: z.string().exactOptional(),
    announcementId: z.string().exactOptional(),
    /** What is discussed: a rule or an announcement. */
    topic: z.string().exactOptional(),
    questionId: z.string().exactOptional(),
    surveyId: z.string().exactOptional(),
    programmeId: z.string().exactOptional(),
    consultationId: z.string().exactOptional(),
    proposalId: z.string().exactOptional(),
    suggestionId: z.string().exactOptional(),
    /** Number of a visit in its draw. */
    visit: z.string().exactOptional(),
    /** Number of a recommendation of a visit. */
    recommendation: z.string().exactOptional(),
  }),
);

export type InboxAbout = Readonly<z.infer<ReturnType<typeof InboxAboutSchema>>>;
