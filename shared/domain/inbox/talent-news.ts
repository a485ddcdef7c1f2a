import type { Assessment, AssessmentEvent } from "../talent/assessment.ts";
import { telling } from "./news.ts";

export const assessmentNews = /* @__PURE__ */ telling<Assessment, AssessmentEvent>({
  COMPETENCY_ASSESSED: ({ nip, day }) => [
    { to: nip, kind: "COMPETENCY_ASSESSED", about: { nip }, facts: { day } },
  ],
  COMPETENCY_ASSESSMENT_WITHDRAWN: ({ nip, day }) => [
    { to: nip, kind: "COMPETENCY_ASSESSMENT_WITHDRAWN", about: { nip }, facts: { day } },
  ],
});
