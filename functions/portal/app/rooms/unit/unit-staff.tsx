import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { namesIn } from "../../parts/people.ts";
import { Screen } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitTabs } from "./unit-tabs.tsx";

const WORDS = {
  title: { id: "Pegawai unit", en: "Staff of the unit" },
  name: { id: "Pegawai", en: "Employee" },
  position: { id: "Jabatan", en: "Position" },
  grade: { id: "Golongan", en: "Grade" },
  rater: { id: "Pejabat penilai", en: "Rater" },
};

/** Everybody in the unit that the reader heads, and who rates them. */
export function UnitStaff() {
  const { unitId } = usePerson();
  const asked = useAsk(
    "GET /v1/units/{unitId}/employees",
    unitId === undefined ? undefined : { params: { unitId }, query: { limit: 100 } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <UnitTabs />
      <Loaded asked={asked} lines={8}>
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
                      {name} <small>{nip}</small>
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
      </Loaded>
    </Screen>
  );
}
