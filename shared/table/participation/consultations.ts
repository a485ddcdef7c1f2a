import { type Counts, sumOf } from "../../domain/participation/ballot.ts";
import type { Consultation, ConsultationDecision } from "../../domain/participation/consultation.ts";
import { lookedAtNext } from "../../domain/participation/forgetting.ts";
import { owedAfter } from "../../domain/participation/owed.ts";
import { SHARDS } from "../../domain/participation/shards.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { gone, type Projection, put } from "../projection.ts";
import { publishersFile } from "../reporting/office-files.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { countSupport } from "./count-support.ts";
import { forgetVoices } from "./forget-voices.ts";

export type ConsultationRepository = ReturnType<typeof consultationRepository>;

export function consultationRepository(table: Table) {
  return {
    /** A page of all, newest first, and whoever asks. */
    async list(page: PageRequest, account: string) {
      const [{ items: all, cursor }, asker] = await Promise.all([
        table.query(items.consultation.list.range(), { ...page, newestFirst: true }),
        table.find(items.employee.key(account)),
      ]);
      return { all, cursor, asker };
    },
    /** What a consultation is published by: its author, their files, its officials, the tree; two reads at a time. */
    async toPublish(
      account: string,
      { files, officials }: { readonly files: readonly string[]; readonly officials: readonly string[] },
    ) {
      const [units, [asker, ...both]] = await Promise.all([
        table.all(items.unit.list.range()),
        table.findMany([
          items.employee.key(account),
          ...files.map((sha256) => publishersFile(account, sha256)),
          ...officials.map((nip) => items.employee.key(nip)),
        ]),
      ]);
      const checked = both.flatMap((one) =>
        one && "sha256" in one && one.state === "CHECKED" ? [one.sha256] : [],
      );
      const known = both.filter((one) => one !== undefined);
      return { units, asker, checked: new Set(checked), officials: known.filter((one) => "postings" in one) };
    },
    /** @param privateKey of an anonymous one */
    publish: <Reply>(
      decision: ConsultationDecision,
      privateKey: string | undefined,
      reply: (consultation: Consultation) => Reply,
    ) => {
      const key = items.consultationKey.key(decision.state.id);
      const projections = privateKey === undefined ? [] : [put({ key, item: { privateKey } })];
      return table.commit([consultationCommit(decision, projections)], ([one]) => reply(one));
    },
    /** A consultation, whoever asks, what they did in it, and how far its officials are, in one round trip. */
    async withAsker(id: string, account: string) {
      const [consultation, asker, voter, progress] = await table.findMany([
        items.consultation.key(id),
        items.employee.key(account),
        items.voter.key(account, id),
        items.consultationProgress.key(id),
      ]);
      return { consultation, asker, voter, answered: Number(progress?.answered ?? 0) };
    },
    /** The same of one that is to be changed. */
    async edit(id: string, account: string) {
      const [consultation, asker, progress] = await table.editMany(items.consultation.key(id), [
        items.employee.key(account),
        items.consultationProgress.key(id),
      ]);
      return { consultation, asker, answered: Number(progress?.answered ?? 0) };
    },
    /** A consultation whose officials change, whoever asks, and those who are to answer. */
    async toNameOfficials(id: string, account: string, nips: readonly string[]) {
      const [consultation, asker, ...officials] = await table.editMany(items.consultation.key(id), [
        items.employee.key(account),
        ...nips.map((nip) => items.employee.key(nip)),
      ]);
      return { consultation, asker, officials: officials.filter((one) => one !== undefined) };
    },
    commit: <Reply>(decision: ConsultationDecision, reply: (consultation: Consultation) => Reply) =>
      table.commit([consultationCommit(decision)], ([one]) => reply(one)),
    /** What a consultation is closed by, and the city's changed calendar. */
    async toFollow(key: Key<Consultation>) {
      const [consultation, calendar] = await table.findMany([key, items.cityCalendar.key()]);
      return { consultation, calendar };
    },
    /** Who is to answer a consultation, as far as they are employees. */
    async officialsOf({ officialNips }: Consultation) {
      const found = await table.findMany(officialNips.map((nip) => items.employee.key(nip)));
      return found.filter((one) => one !== undefined);
    },
    /** How many voices there are by now. */
    async voices(consultation: Pick<Consultation, "id" | "polls">): Promise<number> {
      return sumOf(consultation, await table.findMany(shardsOf(consultation.id))).voices;
    },
    /** Counts all shards, and each proposal's support; repeating it counts the same. */
    async count(consultation: Pick<Consultation, "id" | "polls">) {
      const { id } = consultation;
      const shards: (Counts | undefined)[] = await table.findMany(shardsOf(id));
      const proposals = await countSupport(table, id);
      return { ...sumOf(consultation, shards), proposals };
    },
    /** Forgets what was said in a consultation: first that, so that an interrupted run can finish the rest. */
    async forget(decision: ConsultationDecision): Promise<void> {
      await forgetVoices(table, decision.state.id, decision.event.at);
      await table.commit([consultationCommit(decision)], () => undefined);
    },
    /** Closes a consultation; whatever signed its tokens is gone with it. */
    close: (decision: ConsultationDecision) =>
      table.commit(
        [consultationCommit(decision, [gone(items.consultationKey.key(decision.state.id))])],
        () => undefined,
      ),
  };
}

const shardsOf = (id: string) => SHARDS.map((shard) => items.consultationTally.key(id, shard));

function consultationCommit(
  decision: ConsultationDecision,
  projections: readonly Projection[] = [],
): Commit<Consultation> {
  const { state } = decision;
  const next = lookedAtNext(state);
  return {
    key: items.consultation.key(state.id),
    decision,
    placement: {
      list: items.consultation.list.at(state.id),
      ...(next !== undefined && { due: items.consultation.due.at(next) }),
    },
    projections: [...projections, ...owedProjections(decision)],
  };
}

/** Keeps what each official owes in step with a consultation. */
function owedProjections(decision: ConsultationDecision): readonly Projection[] {
  return owedAfter(decision).map(([nip, item]) => {
    const key = items.owedConsultation.key(decision.state.id, nip);
    if (item === undefined) return gone(key);
    return put({ key, item, placement: { list: items.owedConsultation.list.at(nip, decision.state.id) } });
  });
}
