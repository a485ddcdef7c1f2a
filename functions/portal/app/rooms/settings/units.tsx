import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { TextField } from "../../parts/form/form.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { closedWords } from "../../parts/unit/closed-words.ts";
import { UNIT_KINDS } from "../../parts/unit/kinds.ts";
import { isOpen } from "../../parts/unit/open-units.ts";
import { usePerson } from "../../session/person.ts";
import { CloseUnit } from "./close-unit.tsx";
import { SettingsTabs } from "./tabs.tsx";
import { UnitForm } from "./unit-form.tsx";

type Unit = Answer<"GET /v1/units">["items"][number];

const WORDS = {
  title: { id: "Unit organisasi", en: "Units" },
  lead: { id: "Susunan unit, tempat setiap pegawai dan pengaduan bernaung.", en: "The tree of units." },
  add: { id: "Daftarkan unit", en: "Register a unit" },
  find: { id: "Cari unit", en: "Find a unit" },
  none: {
    id: "Belum ada unit. Daftarkan pemerintah daerah dahulu.",
    en: "No units yet. Register the topmost first.",
  },
  unit: { id: "Unit", en: "Unit" },
  kind: { id: "Jenis", en: "Kind" },
  parent: { id: "Di bawah", en: "Below" },
  change: { id: "Ubah", en: "Change" },
  close: { id: "Tutup unit", en: "Close the unit" },
  act: { id: "Tindakan", en: "Act" },
};

/** The organisation's units; each may be changed, and another registered. */
export function Units() {
  const canChange = usePerson().has("ADMIN");
  const asked = useAsk("GET /v1/units", {});
  const [q, setQ] = useState("");
  // By its id: what is stored may change while its form is open.
  const [open, setOpen] = useState<string>();
  const [closing, setClosing] = useState<string>();
  const text = words(WORDS);
  const kinds = words(UNIT_KINDS);
  const opened = asked.value?.items.find(({ id }) => id === open);
  const ending = asked.value?.items.find(({ id }) => id === closing);
  const close = () => setOpen(undefined);
  const closeEnding = () => setClosing(undefined);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        canChange && (
          <button type="button" onClick={() => setOpen("new")}>
            {text.add}
          </button>
        )
      }
    >
      <SettingsTabs />
      <Dialog
        title={open === "new" ? text.add : (opened?.name ?? "")}
        isOpen={open !== undefined}
        onClose={close}
      >
        {/* What one is below is among the units, so the form waits for them. */}
        {open !== undefined && (
          <Loaded asked={asked}>{({ items }) => <UnitForm of={opened} all={items} onDone={close} />}</Loaded>
        )}
      </Dialog>
      <Dialog
        title={`${text.close}: ${ending?.name ?? ""}`}
        isOpen={closing !== undefined}
        onClose={closeEnding}
      >
        {ending && (
          <Loaded asked={asked}>
            {({ items }) => <CloseUnit of={ending} all={items} onDone={closeEnding} />}
          </Loaded>
        )}
      </Dialog>
      <Card>
        <TextField name="find" type="search" label={text.find} value={q} onValue={setQ} />
        <Loaded asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              <Table
                caption={text.title}
                hidesCaption
                rows={items.filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase()))}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: text.unit,
                    of: ({ name, closing: end }) => (
                      <>
                        {name}
                        {end && (
                          <>
                            <br />
                            <small>{closedWords(end)}</small>
                          </>
                        )}
                      </>
                    ),
                  },
                  { name: text.kind, of: ({ kind }) => kinds[kind] },
                  {
                    name: text.parent,
                    of: ({ parentId }) => items.find(({ id }) => id === parentId)?.name ?? "",
                  },
                  ...(canChange
                    ? [
                        {
                          name: text.act,
                          isAct: true as const,
                          of: (unit: Unit) =>
                            isOpen(unit) && (
                              <>
                                <button
                                  type="button"
                                  class="bare"
                                  aria-label={`${text.change} ${unit.name}`}
                                  onClick={() => setOpen(unit.id)}
                                >
                                  {text.change}
                                </button>
                                {unit.parentId !== undefined && (
                                  <button
                                    type="button"
                                    class="bare"
                                    aria-label={`${text.close} ${unit.name}`}
                                    onClick={() => setClosing(unit.id)}
                                  >
                                    {text.close}
                                  </button>
                                )}
                              </>
                            ),
                        },
                      ]
                    : []),
                ]}
              />
            )
          }
        </Loaded>
      </Card>
    </Screen>
  );
}
