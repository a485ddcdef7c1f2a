import type { UnitPart } from "../../domain/awards/round/ranking.ts";
import type { UnitOfRun } from "../../domain/incentives/line.ts";
import type { ImportProgress } from "../../domain/organisation/staff-import.ts";
import type { AssignmentProgress } from "../../domain/planning/assignment.ts";
import { type Part, RUN_QUEUES, type Run, type RunKind } from "../../domain/run.ts";
import {
  DRAWN_RUN,
  FILE,
  FILE_OR_CHUNK,
  MONTH,
  MONTH_OR_DRAWN,
  PERIOD,
  REOPENING,
  UNIT,
} from "../id-kinds.ts";
import { item } from "../item.ts";
import type { Kind } from "../segments.ts";

/** What is kept of any run. */
export interface KeptRun extends Run {
  /** Seconds since 1970 after which it need not be kept. */
  readonly expiresAt?: number;
}

/** What is kept of any part. */
export interface KeptPart extends Part {
  /** What it came to, where that is of use later. */
  readonly result?: object;
  readonly expiresAt?: number;
}

/** How far a run of a kind is. */
function progress<More extends object = object>() {
  return <const Of extends RunKind>(kind: Of, id: Kind<string>, doc: string) =>
    item<KeptRun & More>()({
      doc,
      key: [["RUN", kind, id], ["STATE"]],
      due: { on: RUN_QUEUES[kind], doc: "the next look at it, until it is over" },
    });
}

/** A part of a run of a kind. */
function partOf<More extends object = object>() {
  return <const Of extends RunKind>(
    kind: Of,
    id: Kind<string>,
    { part, doc }: { readonly part: Kind<string>; readonly doc: string },
  ) =>
    item<KeptPart & More>()({
      doc,
      key: [
        ["RUN", kind, id],
        ["PART", part],
      ],
    });
}

/** How far the close of a unit is. */
interface ClosedUnit {
  /** Frozen so far. */
  readonly employees?: number;
  /** Reports that the close found unanswered, or given back and not mended. */
  readonly openReports?: number;
}

/** The same of a close that follows a reopening. */
interface UnitClosedAgain extends ClosedUnit {
  /** Evaluations that the reopening has opened. */
  readonly opened?: number;
  /** From when on the reopening opens nothing of it. */
  readonly closingSince?: string;
}

export const closeProgress = /* @__PURE__ */ progress()(
  "close",
  PERIOD,
  "How many units of a close are done.",
);

export const closedUnit = /* @__PURE__ */ partOf<ClosedUnit>()("close", PERIOD, {
  part: UNIT,
  doc: "How far the close of a unit is.",
});

export const reopenProgress = /* @__PURE__ */ progress()(
  "reopen",
  REOPENING,
  "How many units are open of those that a reopening asks for.",
);

export const reopenedUnit = /* @__PURE__ */ partOf()("reopen", REOPENING, {
  part: UNIT,
  doc: "That a unit is open again.",
});

export const closeAgainProgress = /* @__PURE__ */ progress()(
  "close-again",
  REOPENING,
  "How many units of a close that follows a reopening are done.",
);

export const unitClosedAgain = /* @__PURE__ */ partOf<UnitClosedAgain>()("close-again", REOPENING, {
  part: UNIT,
  doc: "How far a unit is with its reopening, and then with the close that follows.",
});

export const awardProgress = /* @__PURE__ */ progress()("award", MONTH, "How many units are weighed.");

export const weighedUnit = /* @__PURE__ */ partOf<{ readonly result?: UnitPart }>()("award", MONTH, {
  part: UNIT,
  doc: "What a unit's employees come to.",
});

export const incentiveProgress = /* @__PURE__ */ progress()(
  "incentive",
  MONTH_OR_DRAWN,
  "How many units of a run are computed.",
);

export const computedUnit = /* @__PURE__ */ partOf<{ readonly result?: UnitOfRun }>()(
  "incentive",
  MONTH_OR_DRAWN,
  { part: UNIT, doc: "What a unit of a run came to." },
);

export const assignmentProgress = /* @__PURE__ */ progress<Partial<Omit<AssignmentProgress, "unitsDone">>>()(
  "assignment",
  DRAWN_RUN,
  "What a run of an assignment has come to, moved by its units.",
);

export const assignedUnit = /* @__PURE__ */ partOf()("assignment", DRAWN_RUN, {
  part: UNIT,
  doc: "Which units of a run of an assignment are done.",
});

export const importProgress = /* @__PURE__ */ progress<Partial<ImportProgress>>()(
  "staff-import",
  DRAWN_RUN,
  "What a run of an import has come to, moved by its chunks.",
);

export const importChunk = /* @__PURE__ */ partOf()("staff-import", DRAWN_RUN, {
  part: FILE_OR_CHUNK,
  doc: "Whether the file of a run is read, and which of its chunks are done.",
});

export const paperProgress = /* @__PURE__ */ progress()(
  "paper-import",
  DRAWN_RUN,
  "Whether a run of a paper import is over.",
);

export const paperFile = /* @__PURE__ */ partOf()("paper-import", DRAWN_RUN, {
  part: FILE,
  doc: "Whether the file of a run is read and handed on.",
});
