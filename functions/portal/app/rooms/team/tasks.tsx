import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { ErrorBoundary } from "preact-iso/lazy";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { laterPart } from "../../frame/later.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Kinds, NextKind } from "./kinds.tsx";
import { AwaitingReports } from "./report/awaiting-reports.tsx";
import { EscalatedReports } from "./report/escalated-reports.tsx";
import { TeamTabs } from "./tabs.tsx";
import { isTeamTask, type TeamTask } from "./task-kinds.ts";

const WORDS = {
  title: { id: "Tim", en: "Team" },
  lead: { id: "Yang menunggu jawaban atau keputusan Anda.", en: "What awaits your answer or decision." },
  nothing: {
    id: "Tidak ada yang menunggu Anda. Laporan, rencana, pelatihan, dan penilaian pegawai Anda akan muncul di sini.",
    en: "Nothing waits for you. Your staff's reports, plans, trainings and ratings will appear here.",
  },
};

const objections = () => import("./rating/evaluation-tasks.tsx");

/** Reports are answered every day, and are there at once; the others load when they are opened. */
const QUEUES: Readonly<Record<TeamTask, ComponentType>> = {
  ANSWER_HELP_REQUEST: laterPart(async () => (await import("./report/awaiting-help.tsx")).AwaitingHelp),
  ANSWER_REPORT: AwaitingReports,
  ANSWER_ESCALATED_REPORT: EscalatedReports,
  AGREE_PLAN: laterPart(async () => (await import("./plan/proposed-plans.tsx")).ProposedPlans),
  ANSWER_SUGGESTION: laterPart(
    async () => (await import("./plan/awaiting-suggestions.tsx")).AwaitingSuggestions,
  ),
  CONFIRM_TRAINING: laterPart(
    async () => (await import("./training/awaiting-trainings.tsx")).AwaitingTrainings,
  ),
  APPROVE_ENROLMENT: laterPart(
    async () => (await import("./training/awaiting-enrolments.tsx")).AwaitingEnrolments,
  ),
  RATE: laterPart(async () => (await import("./rating/team-ratings.tsx")).TeamRatings),
  RATE_PASSED_ON: laterPart(async () => (await objections()).PassedOnRatings),
  EXPLAIN_OBJECTION: laterPart(async () => (await objections()).ObjectionsToExplain),
  DECIDE_OBJECTION: laterPart(async () => (await objections()).ObjectionsToDecide),
};

/** Everything that waits for a rater, a kind at a time. */
export function TeamTasks() {
  const { query } = useLocation();
  const asked = useAsk("GET /v1/me/tasks", {});
  const text = words(WORDS);
  const named = isTeamTask(query.jenis) ? query.jenis : undefined;
  const waiting = (asked.value?.items ?? []).map((item) => item.kind).filter(isTeamTask);
  // What was begun stays once it is done, until the reader goes on.
  const begun = useRef<TeamTask>();
  begun.current = named === undefined ? (begun.current ?? waiting[0]) : undefined;
  const kind = named ?? begun.current;
  const Of = kind && QUEUES[kind];
  return (
    <Screen title={text.title} lead={text.lead}>
      <TeamTabs />
      <Loaded asked={asked} lines={2}>
        {({ items }) => (
          <>
            <Kinds items={items} chosen={kind} />
            {named === undefined && waiting.length === 0 && (
              <Empty>
                <p>{text.nothing}</p>
              </Empty>
            )}
          </>
        )}
      </Loaded>
      <ErrorBoundary>{Of && <Of key={kind} />}</ErrorBoundary>
      {asked.value && <NextKind {...asked.value} after={kind} />}
    </Screen>
  );
}
