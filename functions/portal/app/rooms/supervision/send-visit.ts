import { send } from "../../client/call.ts";
import type { Given } from "../../client/operations.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { declareSender } from "../../offline/outbox.ts";

export const VISIT = "visit";

type Recorded = Given<"POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/record">;

/** A record as it was meant, before its photos are known to the API. */
export interface MeantVisit {
  readonly nip: string;
  readonly params: Recorded["params"];
  readonly body: Recorded["body"];
  /** For each photo, in order, the criterion that it answers. */
  readonly photosOf: readonly string[];
}

export function declareVisitSender(): void {
  declareSender(VISIT, async ({ id, data, files }) => {
    const { nip, params, body, photosOf } = data as MeantVisit;
    const photos: string[] = [];
    for (const file of files) photos.push(await sendEvidence(nip, file));
    const answers = body.answers.map((answer) => {
      const own = photos.filter((_, index) => photosOf[index] === answer.criterionId);
      return own.length > 0 ? { ...answer, photos: [...new Set(own)] } : answer;
    });
    await send(
      "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/record",
      { params, body: { ...body, answers } },
      { key: id },
    );
  });
}
