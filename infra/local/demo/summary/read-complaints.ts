import { COMPLAINT_DESK, type ComplaintStatus } from "../../../../shared/domain/complaints/complaint.ts";
import type { Api } from "../api.ts";
import type { Cast } from "../cast.ts";
import { inParallel } from "../in-parallel.ts";

export interface ComplaintFigures {
  readonly received: number;
  readonly inStatus: Readonly<Partial<Record<ComplaintStatus, number>>>;
  readonly solved: number;
  readonly unsolved: number;
  /** Complaints that missed a deadline. */
  readonly escalated: number;
}

interface Line {
  readonly trackingCode: string;
  readonly status: ComplaintStatus;
  readonly escalationLevel: number;
}

const AT_ONCE = 16;

/** Counts the complaints of every unit and of the desk, as the officer sees them. */
export async function readComplaints(api: Api, { units, accounts }: Cast): Promise<ComplaintFigures> {
  const officer = accounts.complaints;
  const places = new Set([COMPLAINT_DESK, ...units.map(({ id }) => id)]);
  const lists = [...places].flatMap((id) =>
    ["OPEN", "ENDED"].map((state) => `/v1/complaints?unitId=${id}&state=${state}`),
  );
  const lines = (await inParallel(lists, AT_ONCE, (path) => api.list<Line>(path, officer))).flat();
  const closed = lines.filter(({ status }) => status === "SELESAI");
  const closings = await inParallel(closed, AT_ONCE, ({ trackingCode }) =>
    api.get<{ closing?: { outcome: string } }>(`/v1/complaints/${trackingCode}`, officer),
  );
  const solved = closings.filter(({ closing }) => closing?.outcome === "SOLVED").length;
  const inStatus: Partial<Record<ComplaintStatus, number>> = {};
  for (const { status } of lines) inStatus[status] = (inStatus[status] ?? 0) + 1;
  return {
    received: lines.length,
    inStatus,
    solved,
    unsolved: closed.length - solved,
    escalated: lines.filter(({ escalationLevel }) => escalationLevel > 0).length,
  };
}
