import {
  comparedCertificate,
  refuseUsedCertificate,
  type Training,
  type TrainingDecision,
} from "../../domain/training/training.ts";
import { trainingChange, yearOfTraining } from "../../domain/training/year.ts";
import * as items from "../items.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type TrainingRepository = ReturnType<typeof trainingRepository>;

export function trainingRepository(table: Table) {
  return {
    /** An employee, their checked files among those asked for, and whether a certificate is used, in one round trip. */
    async context(nip: string, hashes: readonly string[], content?: Certified) {
      const certificate = content && comparedCertificate(content);
      const [employee, used, ...files] = await table.findMany([
        items.employee.key(nip),
        certificate === undefined ? undefined : items.usedCertificate.key(certificate),
        ...hashes.map((sha256) => items.evidence.key(nip, sha256)),
      ]);
      const checked = files.filter((file) => file?.state === "CHECKED");
      return {
        employee,
        isCertificateUsed: used !== undefined,
        checked: new Set(checked.map((file) => file?.sha256 ?? "")),
      };
    },
    /** A training and its employee; each undefined if there is none. */
    async withEmployee(nip: string, id: string) {
      const [training, employee] = await table.findMany([trainingKey(nip, id), items.employee.key(nip)]);
      return { training, employee };
    },
    /** A training to be answered, and its employee, in one round trip. */
    async editWithEmployee(nip: string, id: string) {
      const [training, employee] = await table.editMany(trainingKey(nip, id), [items.employee.key(nip)]);
      return { training, employee };
    },
    ofYear: (nip: string, year: string, page: PageRequest) =>
      table.query(items.training.range(nip, year), page),
    /** @param desk the rater's NIP; undefined for the head of the city */
    awaiting: (desk: string | undefined, page: PageRequest) =>
      table.query(items.training.list.range(desk), page),
    commit: (decision: TrainingDecision) => table.commit([trainingCommit(decision)]),
    /** Whom some certificates are of, and whether each is used already; a round trip for each hundred. */
    async certificates(rows: readonly (Certified & { readonly nip: string })[]) {
      const compared = rows.map(comparedCertificate);
      const [employees, used] = await table.findBoth(
        rows.map(({ nip }) => items.employee.key(nip)),
        compared.map((one) => items.usedCertificate.key(one ?? "-")),
      );
      return rows.map((_, place) => ({
        employee: employees[place],
        isCertificateUsed: used[place] !== undefined,
        compared: compared[place],
      }));
    },
    /** The hours of up to twenty certificates, all or none. */
    commitImport: <Reply>(
      decisions: readonly TrainingDecision[],
      reply: (imported: readonly Training[]) => Reply,
    ) => table.commit(decisions.map(trainingCommit), reply),
  };
}

type Certified = Pick<Training, "certificateNumber" | "provider">;

/** A training's change: 3 items, one more where a certificate begins or ceases to be used, one for the city's own. */
export function trainingCommit(decision: TrainingDecision): Commit<Training> {
  const { state, event } = decision;
  const { nip, id, recordedAt, raterNip } = state;
  const year = yearOfTraining(id);
  const list = items.training.list.at(raterNip, recordedAt, id);
  const add = trainingChange(state, event.type);
  const counted = count({ key: items.trainingYear.key(nip, year), add, set: { nip, year } });
  const placement = state.state === "AWAITING" ? { list } : {};
  return {
    key: trainingKey(nip, id),
    decision,
    placement,
    projections: [counted, ...certificateUse(decision), ...issuedCertificate(decision)],
  };
}

/** A rejected record frees its certificate, to be recorded again with correct data. */
function certificateUse({ state, event }: TrainingDecision): readonly Projection[] {
  const { nip, id, certificateNumber } = state;
  const certificate = comparedCertificate(state);
  if (certificate === undefined) return [];
  const key = items.usedCertificate.key(certificate);
  if (event.type === "TRAINING_REJECTED") return [gone(key)];
  if (event.type !== "TRAINING_RECORDED" && event.type !== "TRAINING_IMPORTED") return [];
  const gate = { absent: ["trainingId"], refusal: () => refuseUsedCertificate(certificateNumber) };
  return [count({ key, set: { nip, trainingId: id }, gate })];
}

/** The lookup of a certificate that the city issues. */
function issuedCertificate({
  state: { nip, id, certificateCode },
  event,
}: TrainingDecision): readonly Projection[] {
  if (event.type !== "TRAINING_GRANTED" || certificateCode === undefined) return [];
  return [put({ key: items.certificate.key(certificateCode), item: { nip, trainingId: id } })];
}

export function trainingKey(nip: string, id: string) {
  return items.training.key(nip, yearOfTraining(id), id);
}
