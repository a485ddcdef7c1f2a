import type { CityFacts } from "../../shared/domain/city.ts";
import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import {
  askingOf,
  canSeeComplaint,
  requireComplaintList,
} from "../../shared/domain/complaints/life/authority.ts";
import { lineOf } from "../../shared/domain/complaints/views/staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { NoticeRepository } from "../../shared/table/complaints/notices.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly notices: NoticeRepository;
  readonly complaints: ComplaintRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

/** A notice has nothing of the complaint but its code; what it is about is added for those who may open it. */
export async function listNotices(
  input: Input<typeof deskRoutes.notices>,
  { notices, complaints, employees, city }: Deps,
) {
  const { unitId, ...page } = input.query;
  const [employee] = await employees.findMany([input.principal.id]);
  const asking = askingOf(input, employee, city);
  requireComplaintList(asking, unitId);
  const { items, ...rest } = await notices.ofUnit(unitId, page);
  const codes = new Set(items.map(({ trackingCode }) => trackingCode));
  const known = await complaints.findAll([...codes]);
  const about = new Map(
    known
      .filter(({ complaint }) => canSeeComplaint(asking, complaint))
      .map(({ complaint, terms }) => [complaint.trackingCode, standingOf(complaint, terms, input.at)]),
  );
  return {
    ...rest,
    items: items.map((notice) => {
      const complaint = about.get(notice.trackingCode);
      return { ...notice, ...(complaint && { complaint }) };
    }),
  };
}

function standingOf(complaint: Complaint, terms: ComplaintTerms, at: string) {
  const line = lineOf(complaint, { terms, at, unitName: complaint.unitId, canOpen: true });
  const { excerpt, status, deadlines, dueAt, isOverdue, workingDaysLeft } = line;
  return {
    ...{ excerpt, status, deadlines, isOverdue },
    ...(dueAt !== undefined && { dueAt }),
    ...(workingDaysLeft !== undefined && { workingDaysLeft }),
  };
}
