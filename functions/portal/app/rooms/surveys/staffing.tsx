import { useLocation } from "preact-iso/router";
import { NO_LONGER_SERVES } from "../../../../../shared/domain/surveys/points/roster-words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskWhole } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords, monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { useDraft } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Check, Group } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Restored } from "../../parts/form/restored.tsx";
import { NotOffered, useStillOffered } from "../../parts/form/still-offered.tsx";
import { useUnit } from "../../parts/form/unit-choice.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";

type Staffing = Answer<"GET /v1/service-points/{code}/staffing/{month}">;
type People = Answer<"GET /v1/units/{unitId}/employees">["items"];

const WORDS = {
  title: { id: "Petugas titik layanan", en: "Who serves at the point" },
  lead: {
    id: "Umpan balik warga hanya sampai kepada yang bertugas pada hari itu.",
    en: "Citizens' feedback reaches only those who served on that day.",
  },
  back: { id: "Titik layanan", en: "Service points" },
  days: { id: "Daftar bulan ini", en: "This month's list" },
  none: {
    id: "Belum ada petugas yang tercatat pada bulan ini.",
    en: "Nobody is recorded in this month yet.",
  },
  day: { id: "Tanggal", en: "Day" },
  who: { id: "Petugas", en: "Who serves" },
  write: { id: "Tulis atau perbaiki", en: "Record or correct" },
  from: { id: "Dari tanggal", en: "From" },
  to: { id: "Sampai tanggal", en: "To" },
  weekdays: { id: "Hanya Senin sampai Jumat", en: "Monday to Friday only" },
  people: {
    id: "Siapa yang bertugas? Tanpa pilihan berarti tidak ada.",
    en: "Who serves? No choice means nobody.",
  },
  reason: { id: "Alasan, bila tanggalnya sudah lewat", en: "Reason, where a day has passed" },
  restored: {
    id: "Isian yang belum Anda simpan masih ada.",
    en: "What you have not saved yet is still here.",
  },
  anew: { id: "Mulai lagi", en: "Begin again" },
  save: { id: "Simpan daftar petugas", en: "Save the list" },
  history: { id: "Riwayat perbaikan", en: "How the list changed" },
  changed: { id: "tanggal ditulis", en: "days recorded" },
};

/** Who served at a point, by day; written for a run of days at once. */
export function Staffing({ code = "" }: { readonly code?: string }) {
  const { has } = usePerson();
  const { query } = useLocation();
  const unitId = useUnit() ?? "";
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAsk("GET /v1/service-points/{code}/staffing/{month}", { params: { code, month } });
  const people = useAskWhole("GET /v1/units/{unitId}/employees", {
    params: { unitId },
    query: { limit: 100 },
  });
  const text = words(WORDS);
  return (
    <Screen
      title={query.nama ?? text.title}
      lead={text.lead}
      back={{ to: `/app/survei/titik?unit=${unitId}`, name: text.back }}
    >
      <p>
        <MonthStep month={month} onMonth={setMonth} last={monthFrom(monthOf(today()), 1)} />
      </p>
      <Loaded asked={asked}>
        {(staffing) =>
          staffing.version === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Month staffing={staffing} />
          )
        }
      </Loaded>
      {has("HR", "EMPLOYEE") && (
        <Card title={text.write}>
          <WriteDays key={month} code={code} month={month} people={people.value?.items} />
        </Card>
      )}
    </Screen>
  );
}

function Month({ staffing }: { readonly staffing: Staffing }) {
  const text = words(WORDS);
  const nameOf = namesIn(staffing);
  return (
    <Card title={text.days}>
      <Table
        caption={text.days}
        hidesCaption
        rows={staffing.days}
        keyOf={({ day }) => day}
        columns={[
          { name: text.day, of: ({ day }) => dayWords(day) },
          { name: text.who, of: ({ nips }) => nips.map(nameOf).join("; ") },
        ]}
      />
      <details>
        <summary>{text.history}</summary>
        <ul class="talk">
          {staffing.history.map(({ number, at, by, data }) => (
            <li key={number}>
              {data.days.length} {text.changed}
              {data.reason && (
                <p>
                  <Written english={data.reason === NO_LONGER_SERVES.id ? NO_LONGER_SERVES.en : undefined}>
                    {data.reason}
                  </Written>
                </p>
              )}
              <br />
              <small>
                {nameOf(by)}, {momentWords(at)}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

interface TypedDays {
  readonly from: string;
  readonly to: string;
  readonly isWeekdays: boolean;
  readonly chosen: readonly string[];
  readonly reason: string;
}

interface WriteProps {
  readonly code: string;
  readonly month: string;
  /** Undefined while they are asked for. */
  readonly people: People | undefined;
}

function WriteDays({ code, month, people }: WriteProps) {
  const first = monthOf(today()) === month ? today() : `${month}-01`;
  const draft = useDraft<TypedDays>(`staffing ${code} ${month}`, {
    ...{ from: first, to: first, isWeekdays: true, chosen: [], reason: "" },
  });
  const writing = useAct("PUT /v1/service-points/{code}/staffing/{month}");
  const text = words(WORDS);
  const { from, to, isWeekdays, chosen, reason } = draft.value;
  const set = (part: Partial<TypedDays>) => draft.set({ ...draft.value, ...part });
  const offered = people?.map(({ nip }) => nip);
  const gone = useStillOffered(chosen, offered, (kept) => set({ chosen: kept }));
  async function submit() {
    const days = daysBetween(from, to, isWeekdays).map((day) => ({ day, nips: [...chosen] }));
    const body = { days, ...(reason.trim() !== "" && { reason: reason.trim() }) };
    if (await writing.act({ params: { code, month }, body })) draft.clear({ ...draft.value, reason: "" });
  }
  return (
    <Form error={writing.error} onSubmit={() => void submit()}>
      <Restored draft={draft} says={text.restored} clear={text.anew} />
      <div class="fields">
        <TextField
          name="days"
          label={text.from}
          type="date"
          value={from}
          onValue={(day) => set({ from: day })}
        />
        <TextField
          name="days.to"
          label={text.to}
          type="date"
          value={to}
          onValue={(day) => set({ to: day })}
        />
      </div>
      <Check label={text.weekdays} isOn={isWeekdays} onToggle={(isOn) => set({ isWeekdays: isOn })} />
      <Group name="days.0.nips" legend={text.people}>
        <NotOffered count={gone} />
        {people?.map(({ nip, name }) => (
          <Check
            key={nip}
            label={name}
            isOn={chosen.includes(nip)}
            onToggle={(isIn) =>
              set({ chosen: isIn ? [...chosen, nip] : chosen.filter((one) => one !== nip) })
            }
          />
        ))}
      </Group>
      <TextField
        name="reason"
        label={text.reason}
        isOptional
        value={reason}
        onValue={(typed) => set({ reason: typed })}
      />
      <Submit isBusy={writing.isBusy}>{text.save}</Submit>
    </Form>
  );
}

const DAY_MILLISECONDS = 86_400_000;
const MOST_DAYS = 31;

function daysBetween(from: string, to: string, isWeekdays: boolean): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < MOST_DAYS; at += DAY_MILLISECONDS) {
    const weekday = new Date(at).getUTCDay();
    if (!isWeekdays || (weekday !== 0 && weekday !== 6)) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
