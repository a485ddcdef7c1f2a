import { useAsk } from "../../client/questions.ts";
import { dayWords, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { laterPart } from "../../frame/later.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { mayDecide, WaitingForMe } from "../../parts/person/waiting-for-me.tsx";
import { Icon } from "../../parts/screen/icon.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { type Person, usePerson } from "../../session/person.ts";
import { MyMonth } from "./my-month.tsx";
import { useUnitComplaints } from "./unit-complaints.tsx";

const WORDS = {
  hello: { id: "Selamat bekerja", en: "Good day" },
  report: { id: "Lapor", en: "Report" },
  noEmployee: {
    id: "Akun ini bukan milik pegawai, jadi tidak ada kinerja sendiri di sini. Pilih ruang kerja di menu.",
    en: "This account belongs to no employee, so there is no performance of its own here. Choose a room from the menu.",
  },
};

const AdminHome = laterPart(async () => (await import("./admin-home.tsx")).AdminHome);

/** This month at a glance: what waits for me, how far I am, what is missing. */
export function Home() {
  const person = usePerson();
  const { me, nip, has } = person;
  const text = words(WORDS);
  const month = monthOf(today());
  // What awaits a rater carries their own month along: one question instead of two. Everybody else's month is kept on the device,
  // for reports that are written without a connection; few of them have anything else that waits.
  const decides = mayDecide(person);
  const tasks = useAsk("GET /v1/me/tasks", askedBy(person, month));
  const own = useAsk(
    "GET /v1/employees/{nip}/scorecards/{month}",
    nip === undefined || decides ? undefined : { params: { nip, month } },
  );
  const complaints = useUnitComplaints(tasks.value !== undefined);
  const isWaiting = decides || (me.isAwaited && tasks.value?.items.length !== 0);
  return (
    <Screen
      title={me.employee ? `${text.hello}, ${firstNameOf(me.employee.name)}` : text.hello}
      lead={[dayWords(today()), me.unit?.name].filter(Boolean).join(" · ")}
      acts={
        nip !== undefined && (
          <a class="button" href="/app/laporan/baru">
            <Icon name="report" />
            {text.report}
          </a>
        )
      }
    >
      {isWaiting && (
        <WaitingForMe
          asked={tasks}
          others={complaints}
          isElsewhere={tasks.value?.card?.recommendations?.items !== undefined}
        />
      )}
      {has("ADMIN") && <AdminHome />}
      {nip === undefined && !has("ADMIN") && (
        <Empty>
          <p>{text.noEmployee}</p>
        </Empty>
      )}
      {nip !== undefined && decides && (
        <Loaded asked={tasks} lines={7}>
          {({ card }) => card && <MyMonth card={card} title={periodWords(month)} />}
        </Loaded>
      )}
      {nip !== undefined && !decides && (
        <Loaded asked={own} lines={7}>
          {(card) => <MyMonth card={card} title={periodWords(month)} />}
        </Loaded>
      )}
    </Screen>
  );
}

/** What awaits somebody as a rater or by their office, with their own month; of everybody else what is their own, if anything. */
function askedBy(person: Person, month: string) {
  const { me, nip } = person;
  if (mayDecide(person)) return { query: nip === undefined ? {} : { month } };
  return me.isAwaited ? ({ query: { only: "OWN" } } as const) : undefined;
}

/** Without the degrees before and after it. */
function firstNameOf(name: string): string {
  const [own = name] = name.split(",");
  return own.split(" ").find((word) => !word.endsWith(".")) ?? own;
}
