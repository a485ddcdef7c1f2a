import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../figure/figures.tsx";

const WORDS = {
  CLOSING: { id: "Sedang ditutup", en: "Closing" },
  CLOSED: { id: "Ditutup", en: "Closed" },
  reopened: { id: "Dibuka kembali", en: "Reopened" },
  since: { id: "sejak", en: "since" },
};

/** A period in a list, and how far its close is. */
export function periodRow({
  period,
  state,
  closingSince,
  closedAt,
  reopenings = [],
}: Answer<"GET /v1/periods">["items"][number]) {
  const text = words(WORDS);
  const isReopened = reopenings.some((one) => one.closedAt === undefined);
  return {
    key: period,
    to: `/app/kepegawaian/periode/${period}`,
    title: periodWords(period),
    detail: `${text[state]} ${text.since} ${dayWords(localDay(closedAt ?? closingSince))}`,
    aside: isReopened ? <State kind="care">{text.reopened}</State> : <State>{text[state]}</State>,
  };
}
