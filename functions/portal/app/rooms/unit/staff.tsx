import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { UnitTabs } from "./tabs.tsx";
import { type OfUnit, usePersonScreen, useUnitOf } from "./unit-of.ts";

const WORDS = {
  title: { id: "Pegawai", en: "Staff of" },
  none: { id: "Belum ada pegawai yang ditempatkan di unit ini.", en: "Nobody serves in this unit yet." },
  name: { id: "Pegawai", en: "Employee" },
  position: { id: "Jabatan", en: "Position" },
  grade: { id: "Golongan", en: "Grade" },
  rater: { id: "Pejabat penilai", en: "Rater" },
};

/** Everybody in a unit, and who rates them. */
export function UnitStaff(of: OfUnit) {
  const { unitId, name: unitName } = useUnitOf(of);
  const asked = useAskPages("GET /v1/units/{unitId}/employees", { params: { unitId }, query: { limit: 50 } });
  const personScreen = usePersonScreen();
  const text = words(WORDS);
  return (
    <Screen title={`${text.title} ${unitName}`}>
      <UnitTabs unitId={of.unitId} />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(reply) => {
          const nameOf = namesIn(reply);
          return (
            <Table
              caption={text.title}
              hidesCaption
              rows={reply.items}
              keyOf={({ nip }) => nip}
              columns={[
                {
                  name: text.name,
                  of: ({ nip, name }) => (
                    <>
                      {personScreen ? <a href={personScreen({ nip })}>{name}</a> : name}
                      <small class="below">{`NIP ${nip}`}</small>
                    </>
                  ),
                },
                { name: text.position, of: ({ posting }) => posting?.position ?? "–" },
                { name: text.grade, of: ({ grade }) => grade },
                { name: text.rater, of: ({ posting }) => (posting ? nameOf(posting.raterNip) : "–") },
              ]}
            />
          );
        }}
      </PagedList>
    </Screen>
  );
}
