import type { CityFacts } from "../../shared/domain/city.ts";
import { askingOf, requireComplaintList } from "../../shared/domain/complaints/life/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { NoticeRepository } from "../../shared/table/complaints/notices.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly notices: NoticeRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

export async function listNotices(
  input: Input<typeof deskRoutes.notices>,
  { notices, employees, city }: Deps,
) {
  const { unitId, ...page } = input.query;
  const [employee] = await employees.findMany([input.principal.id]);
  requireComplaintList(askingOf(input, employee, city), unitId);
  return notices.ofUnit(unitId, page);
}
