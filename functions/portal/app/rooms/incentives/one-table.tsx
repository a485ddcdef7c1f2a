import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { isNip, namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ApproveTable } from "./approve-table.tsx";
import { TableRules } from "./table-rules.tsx";

const WORDS = {
  title: { id: "Tabel insentif", en: "Incentive table" },
  back: { id: "Tabel insentif", en: "Incentive tables" },
  regulation: { id: "Peraturan", en: "Regulation" },
  from: { id: "Berlaku sejak", en: "In force from" },
  state: { id: "Keadaan", en: "State" },
  DRAFT: { id: "Belum berlaku", en: "Not in force" },
  IN_FORCE: { id: "Disetujui", en: "Approved" },
  approvals: { id: "Disetujui oleh", en: "Approved by" },
  awaits: { id: "Masih menunggu persetujuan", en: "Still awaits approval by" },
  authors: { id: "Dimasukkan oleh", en: "Entered by" },
  change: { id: "Ubah", en: "Change" },
  copy: { id: "Versi baru dari tabel ini", en: "A new version of it" },
  HR: { id: "Pengelola kinerja", en: "HR" },
  HEAD_OF_CITY: { id: "Kepala daerah", en: "Head of the city" },
};

/** One version of the rules, as somebody reads it who has to approve it. */
export function OneTable({ tableId = "" }: { readonly tableId?: string }) {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/incentive-tables/{tableId}", { params: { tableId } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.content.title ?? text.title}
      back={{ to: "/app/insentif", name: text.back }}
      acts={
        has("HR", "ADMIN") &&
        asked.value && (
          <>
            {asked.value.state === "DRAFT" && (
              <a class="button quiet" href={`/app/insentif/tabel/${tableId}/ubah`}>
                {text.change}
              </a>
            )}
            <a class="button quiet" href={`/app/insentif/tabel/baru?dari=${tableId}`}>
              {text.copy}
            </a>
          </>
        )
      }
    >
      <Loaded asked={asked} lines={10}>
        {(table) => {
          const nameOf = namesIn(table);
          return (
            <>
              <Card>
                <Facts
                  of={[
                    [text.regulation, table.content.regulation],
                    [text.from, periodWords(table.content.effectiveFrom)],
                    [
                      text.state,
                      <State key="state" kind={table.state === "IN_FORCE" ? "good" : "care"}>
                        {text[table.state]}
                      </State>,
                    ],
                    [
                      text.approvals,
                      table.approvals
                        .map(
                          ({ by, role, at }) =>
                            `${isNip(by) ? nameOf(by) : text[role]}, ${dayWords(localDay(at))}`,
                        )
                        .join("; "),
                    ],
                    [text.awaits, table.awaitedRoles.map((role) => text[role]).join(", ")],
                    [text.authors, table.authors.map((by) => (isNip(by) ? nameOf(by) : text.HR)).join("; ")],
                  ]}
                />
              </Card>
              {table.state === "DRAFT" && has("HR", "HEAD_OF_CITY") && <ApproveTable table={table} />}
              <TableRules of={table.content} />
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
