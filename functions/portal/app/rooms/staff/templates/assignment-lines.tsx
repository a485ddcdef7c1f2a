import type { Answer } from "../../../client/operations.ts";
import { useAskPages } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { State } from "../../../parts/figure/figures.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Table } from "../../../parts/list/table.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { OUTCOMES, type Outcome } from "./words.ts";

type Line = Answer<"GET /v1/plan-assignments/{assignmentId}/lines">["items"][number];

const WORDS = {
  title: { id: "Tiap pegawai", en: "Each employee" },
  none: {
    id: "Tidak ada pegawai dengan jabatan ini di unit yang dipilih.",
    en: "Nobody in the chosen units is in the position.",
  },
  who: { id: "Pegawai", en: "Employee" },
  position: { id: "Jabatan", en: "Position" },
  unit: { id: "Unit", en: "Unit" },
  outcome: { id: "Rencananya", en: "Their plan" },
};

const KINDS: Partial<Record<Outcome, "good" | "care">> = {
  ASSIGNED: "good",
  OTHER_FORM: "care",
  TOUCHED: "care",
};

/** The employees of an assignment, and what becomes of each one's plan. */
export function AssignmentLines({ assignmentId }: { readonly assignmentId: string }) {
  const given = { params: { assignmentId }, query: { limit: 50 } };
  const asked = useAskPages("GET /v1/plan-assignments/{assignmentId}/lines", given);
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const outcomes = words(OUTCOMES);
  const unitName = (unitId: string) => units.value?.items.find(({ id }) => id === unitId)?.name ?? "";
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Table<Line>
            caption={text.title}
            hidesCaption
            rows={items}
            keyOf={({ nip }) => nip}
            columns={[
              {
                name: text.who,
                of: ({ nip, name }) => <a href={`/app/kepegawaian/pegawai/${nip}`}>{name}</a>,
              },
              { name: text.position, of: ({ position }) => position },
              { name: text.unit, of: ({ unitId }) => unitName(unitId) },
              {
                name: text.outcome,
                of: ({ outcome }) => {
                  const kind = KINDS[outcome];
                  return <State {...(kind && { kind })}>{outcomes[outcome]}</State>;
                },
              },
            ]}
          />
        )}
      </PagedList>
    </Card>
  );
}
