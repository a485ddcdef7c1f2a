import { createHash } from "node:crypto";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import type { PaperImport } from "../../shared/domain/surveys/answers/paper-import.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import { formKey, type PaperForm } from "./paper-form.ts";

/** Ten messages are sent at once and must fit into SQS's 256 KiB; forms with long remarks are some 2.5 KB. */
const FORMS_OF_MESSAGE = 10;

/**
 * Forms as answers for the queue that counts them. Those filled in during the survey may be typed in until it freezes, and are not late.
 * @source policy
 */
export function answersOfForms(
  { id, surveyId, edition }: PaperImport,
  { unitId }: Survey,
  forms: readonly PaperForm[],
  at: string,
): SurveyMessage[] {
  return Array.from({ length: Math.ceil(forms.length / FORMS_OF_MESSAGE) }, (_, part) => {
    const start = part * FORMS_OF_MESSAGE;
    const responses = forms.slice(start, start + FORMS_OF_MESSAGE).map((form) => responseOf(form, surveyId));
    return { receiptId: id, unitId, surveyId, edition, receivedAt: at, isLate: false, responses };
  });
}

function responseOf({ number, scores, choices, comment }: PaperForm, surveyId: string) {
  return {
    responseId: formId(surveyId, number),
    scores,
    choices,
    channel: "PAPER" as const,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  };
}

/**
 * A UUID (version 8) derived from the form's number: typed in twice, or sent again in a repair file, it is
 * the same answer.
 */
function formId(surveyId: string, number: string): string {
  const hex = createHash("sha256")
    .update(`${surveyId}\n${formKey(number)}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
