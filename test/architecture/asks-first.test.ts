import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** What is done with nothing typed and nothing asked; each with why a tap by mistake does no harm. */
const AT_ONE_TAP: Readonly<Record<string, string>> = {
  "POST /v1/training-sessions/{sessionId}/enrolments": "can be withdrawn",
  "POST /v1/training-sessions/{sessionId}/enrolments/{nip}/approve": "an answer in a queue",
  "POST /v1/employees/{nip}/training/{trainingId}/confirm": "an answer in a queue",
  "POST /v1/employees/{nip}/plans/{year}/agree": "an answer in a queue",
  "POST /v1/talent/employees/{nip}/career-plan/agree": "an answer to what is read above it",
  "POST /v1/employees/{nip}/development-needs/{year}/{needId}/take-up": "an answer to what is read above it",
  "POST /v1/units/{unitId}/development-plans/{year}/propose": "is approved, or returned",
  "POST /v1/units/{unitId}/development-plans/{year}/approve": "can be returned afterwards",
  "POST /v1/employees/{nip}/plans/{year}/take-back": "is proposed again",
  "DELETE /v1/employees/{nip}/plans/{year}/results/{resultId}/superior-result": "is linked again in its row",
  "POST /v1/imports/{importId}/apply": "only after its check, which says what it changes",
  "POST /v1/paper-imports/{importId}/apply": "only after its check, which says what is counted",
  "POST /v1/plan-assignments/{assignmentId}/assign": "only after its preview, and can be undone",
  "POST /v1/employees/{nip}/evaluations/{period}/receipt": "says that it was read",
  "POST /v1/announcements/{announcementId}/receipt": "says that it was read",
  "POST /v1/announcements/{announcementId}/remind": "a message, once a day",
  "POST /v1/consultations/{consultationId}/proposals/{proposalId}/support":
    "a voice for what is read above it",
  "POST /v1/consultations/{consultationId}/answer": "its words are typed in a form of two acts",
  "POST /v1/consultations/{consultationId}/outcome": "its words are typed in a form of two acts",
  "POST /v1/discussions/{topic}/faq/{faqId}/withdraw": "is back once its words are saved",
};

/** Trying or checking once more changes nothing that was decided. */
const AGAIN = /\/(?:retry|resume|check)$/;

test("what ends something asks first, or can be taken back", () => {
  const atOneTap = globSync(`${APP}/**/*.tsx`).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return Array.from(text.matchAll(/const (\w+) = useAct\(\s*"([^"]+)"/g))
      .filter(([, acting = "", operation = ""]) => !AGAIN.test(operation) && !isAsked(text, acting))
      .map(([, , operation = ""]) => operation);
  });
  expect(atOneTap.toSorted()).toEqual(Object.keys(AT_ONE_TAP).toSorted());
});

/** Whether it is sent by a dialog or by a form, or with something that was typed or chosen. */
function isAsked(text: string, acting: string): boolean {
  const asks = [
    `acting=\\{${acting}\\}`,
    `acting: ${acting}\\b`,
    `<Form[^>]*\\berror=\\{[^}]*\\b${acting}\\.error`,
    `\\b${acting}\\.act\\(\\s*\\{[^();]*\\bbody\\b`,
  ];
  return new RegExp(asks.join("|")).test(text);
}
