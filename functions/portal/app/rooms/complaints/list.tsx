import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { TextField } from "../../parts/form/form.tsx";
import { KeyHints, useKeys } from "../../parts/list/keys.tsx";
import { More } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { type Person, usePerson } from "../../session/person.ts";
import { Clock } from "./clock.tsx";
import { Filters } from "./filters.tsx";
import { keepOrder, keptPlace } from "./queue-order.ts";
import { Statistics } from "./statistics.tsx";
import { ComplaintTabs, seesSome } from "./tabs.tsx";
import { useComplaintLines, type Wanted } from "./use-complaint-lines.ts";
import { classWords, type Line, STATUSES, unitWords } from "./words.ts";

const WORDS = {
  title: { id: "Pengaduan", en: "Complaints" },
  lead: { id: "Yang tenggatnya paling dekat di atas.", en: "The nearest deadline first." },
  mine: {
    id: "Pengaduan yang ditugaskan kepada Anda; yang tenggatnya paling dekat di atas.",
    en: "Complaints assigned to you; the nearest deadline first.",
  },
  list: { id: "Daftar pengaduan", en: "Complaints" },
  file: { id: "Catat pengaduan", en: "File a complaint" },
  none: {
    id: "Tidak ada pengaduan di sini. Pengaduan baru muncul begitu warga mengirimkannya, atau begitu ditugaskan kepada Anda.",
    en: "There are no complaints here. New ones appear as soon as citizens send them, or as they are assigned to you.",
  },
  noneLike: { id: "Tidak ada yang cocok dengan saringan ini.", en: "None match these filters." },
  code: { id: "Buka dengan nomor pengaduan", en: "Open by its number" },
  open: { id: "Buka", en: "Open" },
  steps: { id: "berikutnya, sebelumnya", en: "next, previous" },
  enter: { id: "buka", en: "open" },
  hidden: { id: "Isi hanya untuk yang menanganinya", en: "Its text is for those who handle it" },
  at: { id: "ditangani", en: "with" },
};

/** The room's first screen: complaints for whoever may see some, and the public figures for whoever only looks after the installation. */
export function Complaints() {
  return seesSome(usePerson()) ? <ComplaintList /> : <Statistics />;
}

/** What falls due first, by unit, state and class; worked through by keyboard. */
function ComplaintList() {
  const { query } = useLocation();
  const person = usePerson();
  const text = words(WORDS);
  const wanted = wantedOf(query, person);
  const asked = useComplaintLines(wanted);
  return (
    <Screen
      title={text.title}
      lead={wanted.from === "mine" ? text.mine : text.lead}
      acts={
        person.has("COMPLAINT_OFFICER") && (
          <a class="button" href="/app/pengaduan/baru">
            {text.file}
          </a>
        )
      }
    >
      <ComplaintTabs />
      <OpenByCode />
      <Filters wanted={wanted} />
      <Loaded<"GET /v1/open-complaints"> asked={asked} lines={8}>
        {({ items }) => (
          <>
            <Lines all={items} wanted={wanted} />
            <More key={JSON.stringify(wanted)} count={items.length} asked={asked} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** By default what concerns the reader most: all open ones, those assigned to them, or for HR's own account the desk's. */
function wantedOf(query: Readonly<Record<string, string>>, { nip, has }: Person): Wanted {
  const { unit, keadaan, status, kelas, lihat } = query;
  const byUnit = unit !== undefined && unit !== "";
  const isEnded = keadaan === "berakhir";
  const seesAll = has("COMPLAINT_OFFICER", "HEAD_OF_CITY");
  const seesWhole = seesAll || (isEnded && has("HR"));
  const isMine = lihat === "saya" || (!seesWhole && !byUnit && nip !== undefined);
  const from = isMine ? "mine" : byUnit || isEnded || !seesAll ? "unit" : "open";
  return {
    from,
    unitId: byUnit ? unit : undefined,
    state: isEnded ? "ENDED" : "OPEN",
    status: status || undefined,
    class: kelas || undefined,
  };
}

function Lines({ all, wanted }: { readonly all: readonly Line[]; readonly wanted: Wanted }) {
  const text = words(WORDS);
  const statuses = words(STATUSES);
  const list = useRef<HTMLDivElement>(null);
  const lines = all.filter(
    (line) =>
      (wanted.status === undefined || line.status === wanted.status) &&
      (wanted.class === undefined || line.class === wanted.class),
  );
  // Those that the reader may open have their words.
  const codes = lines.filter(({ excerpt }) => excerpt !== undefined).map(({ trackingCode }) => trackingCode);
  const links = () => Array.from(list.current?.querySelectorAll("a") ?? []);
  const go = (step: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    all[at < 0 ? Math.max(0, codes.indexOf(keptPlace() ?? "")) : at + step]?.focus();
  };
  useKeys({ j: () => go(1), k: () => go(-1), arrowdown: () => go(1), arrowup: () => go(-1) });
  useEffect(() => {
    // It is still drawn while what was opened from it loads, under the address of that.
    const { pathname, search } = location;
    if (pathname === "/app/pengaduan") keepOrder({ list: pathname + search, codes });
  });
  useEffect(() => {
    const place = codes.indexOf(keptPlace() ?? "");
    if (place > 0) links()[place]?.scrollIntoView({ block: "center" });
  }, []);
  if (lines.length === 0)
    return (
      <Empty>
        <p>{all.length === 0 ? text.none : text.noneLike}</p>
      </Empty>
    );
  return (
    <div ref={list}>
      <KeyHints
        of={[
          ["J K", text.steps],
          ["Enter", text.enter],
        ]}
      />
      <Rows
        label={text.list}
        of={lines.map((line) => ({
          key: line.trackingCode,
          to: line.excerpt === undefined ? undefined : `/app/pengaduan/${line.trackingCode}`,
          title: line.excerpt === undefined ? text.hidden : <Written>{line.excerpt}</Written>,
          detail: (
            <>
              {[
                statuses[line.status],
                classWords(line.class),
                unitWords(line.unitName),
                line.assignee && `${text.at} ${line.assignee.name}`,
              ]
                .filter(Boolean)
                .join(" · ")}
              {" · "}
              <code>{line.trackingCode}</code>
            </>
          ),
          aside: <Clock of={line} />,
        }))}
      />
    </div>
  );
}

function OpenByCode() {
  const [code, setCode] = useState("");
  const { route } = useLocation();
  const text = words(WORDS);
  return (
    <form
      class="by-code"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "") route(`/app/pengaduan/${encodeURIComponent(code.trim().toUpperCase())}`);
      }}
    >
      <TextField name="trackingCode" label={text.code} type="search" value={code} onValue={setCode} />
      <button type="submit" class="quiet">
        {text.open}
      </button>
    </form>
  );
}
