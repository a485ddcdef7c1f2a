import type { JudgedCandidate, ServingEmployee } from "../../domain/awards/decision/conflict.ts";
import type { AwardPanel, AwardPanelDecision } from "../../domain/awards/decision/panel.ts";
import type { RecusalDecision } from "../../domain/awards/decision/recusal.ts";
import type { ScoreSheetDecision } from "../../domain/awards/decision/sheet.ts";
import type { Candidate } from "../../domain/awards/round/candidate.ts";
import { type Employee, placeOn } from "../../domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../domain/organisation/leave/leave.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type AwardPanelRepository = ReturnType<typeof awardPanelRepository>;

export function awardPanelRepository(table: Table) {
  return {
    get: (month: string) => table.get(items.awardPanel.key(month)),
    find: (month: string) => table.find(items.awardPanel.key(month)),
    edit: (month: string) => table.edit(items.awardPanel.key(month)),
    /** A round's committee and one member's sheet, in one round trip. */
    async withSheet(month: string, nip: string) {
      const [panel, sheet] = await table.findMany([
        items.awardPanel.key(month),
        items.awardSheet.key(month, nip),
      ]);
      return { panel, sheet };
    },
    sheets: (month: string) => table.all(items.awardSheet.range(month), { isConsistent: true }),
    /** Members and candidates with their postings on a day, which conflicts of interest follow from. */
    async people(nips: readonly string[], candidates: readonly Candidate[], day: string) {
      const employed = candidates.filter(({ kind }) => kind === "EMPLOYEE");
      const wanted = [...nips, ...employed.map(({ id }) => id)];
      const employees = await table.findMany(wanted.map(items.employee.key));
      const unitIdOf = (employee: Employee | undefined) => placeOn(employee, day)?.unitId;
      const unitIds = [...employees.map(unitIdOf), ...candidates.map(({ unitId }) => unitId)];
      const ids = [...new Set(unitIds.filter((id) => id !== undefined))];
      const units = await table.findMany(ids.map(items.unit.key));
      const unitOf = new Map(units.map((unit) => [unit?.id, unit]));
      const byNip = new Map(employees.map((employee) => [employee?.nip, employee]));
      const serving = (nip: string): ServingEmployee | undefined => {
        const employee = byNip.get(nip);
        const unit = unitOf.get(unitIdOf(employee));
        return employee && unit && { employee, unit };
      };
      const judged = candidates.flatMap(({ id, kind, unitId, raterNip }): [string, JudgedCandidate][] => {
        const employee = kind === "EMPLOYEE" ? byNip.get(id) : undefined;
        const unit = unitOf.get(unitIdOf(employee) ?? unitId);
        return unit ? [[id, { employee, unit, raterNip }]] : [];
      });
      return { members: nips.map(serving), judged: new Map(judged) };
    },
    /** Those of a committee who serve on a day, and are not on a long leave. */
    async serving(panel: AwardPanel | undefined, day: string): Promise<ReadonlySet<string>> {
      const members = (panel?.members ?? []).map(({ nip }) => items.employee.key(nip));
      const employees = await table.findMany(members);
      return new Set(
        employees.flatMap((one) =>
          one && placeOn(one, day) && !isAwayFromOffice(one, day) ? [one.nip] : [],
        ),
      );
    },
    commit: (decision: AwardPanelDecision) =>
      table.commit([{ key: items.awardPanel.key(decision.state.month), decision }]),
    commitRecusal: <Reply>({ panel, sheet }: RecusalDecision, reply: (panel: AwardPanel) => Reply) => {
      const of = { key: items.awardPanel.key(panel.state.month), decision: panel };
      if (sheet === undefined) return table.commit([of], ([state]) => reply(state));
      const { month, nip } = sheet.state;
      const scores = { key: items.awardSheet.key(month, nip), decision: sheet };
      return table.commit([of, scores], ([state]) => reply(state));
    },
    commitSheet: (decision: ScoreSheetDecision) =>
      table.commit([{ key: items.awardSheet.key(decision.state.month, decision.state.nip), decision }]),
  };
}
