import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";

export type Mine = Answer<"GET /v1/me/supervision">;
export type Visit = Mine["visits"][number];
export type Recommendation = Mine["recommendations"][number];

const STATES = {
  PLANNED: { id: "Belum dikunjungi", en: "Not visited yet" },
  RECORDED: { id: "Sudah dicatat", en: "Recorded" },
  CALLED_OFF: { id: "Dibatalkan", en: "Called off" },
  OPEN: { id: "Menunggu tindak lanjut", en: "Awaits follow-up" },
  FOLLOWED_UP: { id: "Menunggu verifikasi", en: "Awaits verification" },
  CLOSED: { id: "Selesai", en: "Closed" },
};

export const stateWords = (state: keyof typeof STATES): string => words(STATES)[state];

/** The last day of a deadline: "sampai Rabu, 15 April". */
export const dueWords = (dueAt: string): string =>
  `${say({ id: "sampai", en: "until" })} ${dayWords(localDay(dueAt))}`;

interface Name {
  readonly programmeId: string;
  readonly period: string;
  readonly number: number;
}

export const pathOf = ({ programmeId, period, number }: Name) =>
  `/app/pengawasan/${programmeId}/${period}/${number}`;

export const pathOfRecommendation = ({
  programmeId,
  period,
  visit,
}: Pick<Recommendation, "programmeId" | "period" | "visit">) =>
  pathOf({ programmeId, period, number: visit });
