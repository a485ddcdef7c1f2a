import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { SettingsTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Kalender", en: "Calendar" },
  lead: {
    id: "Hari libur yang dipakai setiap tenggat. Tenggat pengaduan yang sedang berjalan mengikuti perubahannya; tenggat lain yang sudah ditetapkan tidak bergeser.",
    en: "The days off by which every deadline counts. Running deadlines of complaints follow a change; others that are set already do not move.",
  },
  list: { id: "Hari libur", en: "Days off" },
  none: {
    id: "Belum ada hari libur pada tahun ini. Tetapkan di bawah.",
    en: "No days off yet. Set them below.",
  },
  unknown: {
    id: "Hari libur nasional tahun ini belum termuat; tetapkan satu per satu.",
    en: "This year's national holidays are not known yet; set them one by one.",
  },
  set: { id: "Tetapkan sebuah hari", en: "Set a day" },
  day: { id: "Hari", en: "Day" },
  name: { id: "Nama atau dasarnya", en: "Its name or basis" },
  kind: { id: "Jenis", en: "Kind" },
  isOff: { id: "Hari itu", en: "That day is" },
  off: { id: "Libur", en: "Off" },
  working: { id: "Hari kerja", en: "A working day" },
  save: { id: "Tetapkan", en: "Set" },
  saved: {
    id: "Tersimpan. Daftar di bawah dan situs umum mengikutinya dalam lima menit.",
    en: "Saved. The list below and the public site follow within five minutes.",
  },
};

const KINDS = {
  NATIONAL: { id: "Libur nasional", en: "National holiday" },
  JOINT_LEAVE: { id: "Cuti bersama", en: "Joint leave" },
  LOCAL: { id: "Libur daerah", en: "Local day off" },
};
type Kind = keyof typeof KINDS;

/** How far ahead a calendar is prepared. */
const YEARS_AHEAD = 3;

/** A year's days off, and a change to one day. */
export function DaysOff() {
  const { has } = usePerson();
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const asked = useAsk("GET /v1/public/calendar/{year}", { params: { year } });
  const text = words(WORDS);
  const kinds = words(KINDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SettingsTabs />
      <YearStep year={year} onYear={setYear} last={String(Number(thisYear) + YEARS_AHEAD)} />
      {has("ADMIN") && (
        <Card title={text.set}>
          <SetDay />
        </Card>
      )}
      <Card title={text.list}>
        <Loaded asked={asked}>
          {({ days, isKnown }) => (
            <>
              {!isKnown && (
                <Notice kind="care">
                  <p>{text.unknown}</p>
                </Notice>
              )}
              {days.length === 0 ? (
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              ) : (
                <Table
                  caption={text.list}
                  hidesCaption
                  rows={days}
                  keyOf={({ day }) => day}
                  columns={[
                    { name: text.day, of: ({ day }) => dayWords(day) },
                    { name: text.name, of: ({ name }) => name },
                    { name: text.kind, of: ({ kind }) => kinds[kind] },
                  ]}
                />
              )}
            </>
          )}
        </Loaded>
      </Card>
    </Screen>
  );
}

function SetDay() {
  const [day, setDay] = useKept("day off, day", "");
  const [name, setName] = useKept("day off, name", "");
  const kind = useDraft<Kind>("day off, kind", "LOCAL");
  const off = useDraft("day off, off", "off");
  const [isSaved, setIsSaved] = useState(false);
  const acting = useAct("PUT /v1/calendar/days/{day}", () => {
    setIsSaved(true);
    setDay("");
    setName("");
    // Days of a kind are entered one after another: it stays until the screen is left.
    kind.clear(kind.value);
    off.clear(off.value);
  });
  const text = words(WORDS);
  const submit = () =>
    void acting.act({
      params: { day },
      body: { name: name.trim(), kind: kind.value, isDayOff: off.value === "off" },
    });
  return (
    <Form error={acting.error} onSubmit={submit}>
      <TextField name="day" type="date" min={today()} label={text.day} value={day} onValue={setDay} />
      <TextField name="name" label={text.name} maxLength={200} value={name} onValue={setName} />
      <SelectField
        name="kind"
        label={text.kind}
        options={Object.entries(words(KINDS))}
        value={kind.value}
        onValue={(code) => kind.set(code as Kind)}
      />
      <Choices
        name="isDayOff"
        legend={text.isOff}
        options={[
          { value: "off", label: text.off },
          { value: "working", label: text.working },
        ]}
        value={off.value}
        onValue={off.set}
      />
      <Submit isBusy={acting.isBusy}>{text.save}</Submit>
      {isSaved && acting.error === undefined && <p role="status">{text.saved}</p>}
    </Form>
  );
}
