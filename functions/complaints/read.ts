import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import { COMPLAINT_DESK, type Complaint } from "../../shared/domain/complaints/complaint.ts";
import {
  type Asking,
  askingOf,
  canSeeComplaint,
  requireComplaintList,
} from "../../shared/domain/complaints/life/authority.ts";
import { staffActs } from "../../shared/domain/complaints/life/staff-acts.ts";
import { lineOf, staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import { DESK_NAME } from "../../shared/domain/complaints/words.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

interface ListDeps extends StaffDeps {
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
}

export async function listComplaints(input: Input<typeof staffComplaintRoutes.list>, deps: ListDeps) {
  const { unitId, state, ...page } = input.query;
  const asking = await whoAsks(input, deps);
  requireComplaintList(asking, unitId);
  const { items, ...rest } = await deps.complaints.ofUnitWithTerms(unitId, state, page);
  return { items: await linesOf(items, { asking, at: input.at }, deps), ...rest };
}

/** The city's open complaints, nearest deadline first. */
export async function listOpenComplaints(input: Input<typeof staffComplaintRoutes.open>, deps: ListDeps) {
  const [asking, { items: open, ...rest }] = await Promise.all([
    whoAsks(input, deps),
    deps.complaints.open(input.query),
  ]);
  const found = await deps.complaints.findAll(open.map(({ trackingCode }) => trackingCode));
  return { items: await linesOf(found, { asking, at: input.at }, deps), ...rest };
}

/** The caller's assigned complaints, nearest deadline first. */
export async function listOwnComplaints(input: Input<typeof staffComplaintRoutes.mine>, deps: ListDeps) {
  const [asking, assigned] = await Promise.all([
    whoAsks(input, deps),
    deps.complaints.assignedTo(input.principal.id),
  ]);
  const found = await deps.complaints.findAll(assigned.map(({ trackingCode }) => trackingCode));
  const mine = found.filter(({ complaint }) => canSeeComplaint(asking, complaint));
  const lines = await linesOf(mine, { asking, at: input.at }, deps);
  return { items: lines.toSorted((one, other) => compareDue(one.dueAt, other.dueAt)) };
}

export async function readComplaint(input: Input<typeof staffComplaintRoutes.read>, deps: ListDeps) {
  const { at } = input;
  const { complaint, terms, employee } = await visibleComplaint(input, deps);
  const [names, people] = await Promise.all([
    unitNames([complaint.unitId], deps),
    deps.employees.namesOf(complaint.answers.map(({ by }) => by)),
  ]);
  const view = staffView(complaint, terms, at);
  return {
    ...view,
    unitName: names.get(complaint.unitId) ?? complaint.unitId,
    acts: staffActs(askingOf(input, employee, deps.city), complaint, at),
    answers: view.answers.map((answer) => ({ ...answer, byName: people.get(answer.by) })),
  };
}

async function whoAsks(input: Parameters<typeof askingOf>[0], { employees, city }: ListDeps) {
  const [employee] = await employees.findMany([input.principal.id]);
  return askingOf(input, employee, city);
}

interface Measured {
  readonly complaint: Complaint;
  readonly terms: ComplaintTerms;
}

/** Complaints as lines with their unit's name, and with an excerpt only if the caller may open them. */
async function linesOf(
  found: readonly Measured[],
  { asking, at }: { readonly asking: Asking; readonly at: string },
  deps: ListDeps,
) {
  const names = await unitNames(
    found.map(({ complaint }) => complaint.unitId),
    deps,
  );
  return found.map(({ complaint, terms }) => {
    const unitName = names.get(complaint.unitId) ?? complaint.unitId;
    return lineOf(complaint, { terms, at, unitName, canOpen: canSeeComplaint(asking, complaint) });
  });
}

async function unitNames(ids: readonly string[], { units }: ListDeps): Promise<ReadonlyMap<string, string>> {
  const known = await units.findMany([...new Set(ids)]);
  return new Map([
    [COMPLAINT_DESK, DESK_NAME.id],
    ...known.flatMap((unit) => (unit ? [[unit.id, unit.name] as const] : [])),
  ]);
}

/** Complaints without a deadline come last. */
function compareDue(one = "~", other = "~"): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
