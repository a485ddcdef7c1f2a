import { localDay, shortDayWords } from "../../frame/dates.ts";
import { say } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import type { Line } from "./words.ts";

type Standing = Pick<Line, "deadlines" | "dueAt" | "isOverdue" | "workingDaysLeft" | "status">;

/** What a complaint waits for, in working days: left, paused, overdue. */
export function Clock({ of }: { readonly of: Standing }) {
  const { kind, text } = standingOf(of);
  return <State {...(kind && { kind })}>{text}</State>;
}

function standingOf({ deadlines, dueAt, isOverdue, workingDaysLeft: left, status }: Standing): {
  readonly kind?: "care" | "wrong";
  readonly text: string;
} {
  if (status === "DITUNDA") return { text: say({ id: "Berhenti sementara", en: "Paused" }) };
  if (isOverdue) return { kind: "wrong", text: lateWords(-(left ?? 0)) };
  if (dueAt === undefined || left === undefined)
    return { text: say({ id: "Tanpa tenggat", en: "No deadline" }) };
  if (deadlines.every(({ clock, state }) => state !== "RUNNING" || isTheirs(clock)))
    return { text: say({ id: "Giliran pengadu", en: "The complainant's turn" }) };
  return { ...(left <= 1 && { kind: "care" }), text: leftWords(left, shortDayWords(localDay(dueAt))) };
}

function leftWords(left: number, day: string): string {
  if (left === 0) return say({ id: "Hari ini", en: "Today" });
  return say({
    id: `${left} hari kerja lagi, ${day}`,
    en: `${left} working ${left === 1 ? "day" : "days"}, ${day}`,
  });
}

function lateWords(late: number): string {
  if (late <= 0) return say({ id: "Terlambat", en: "Overdue" });
  return say({
    id: `Terlambat ${late} hari kerja`,
    en: `${late} working ${late === 1 ? "day" : "days"} late`,
  });
}

/** The complainant's own time: nobody of the staff is late. */
export function isTheirs(clock: Standing["deadlines"][number]["clock"]): boolean {
  return clock === "COMPLAINANT_REPLY" || clock === "QUESTION_REPLY" || clock === "REOPENING";
}
