import { useState } from "preact/hooks";
import { useTrying } from "../../client/trying.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { type Checked, checkDraw } from "./check-draw.ts";
import { FindInList } from "./find-in-list.tsx";

const WORDS = {
  title: { id: "Hitung ulang undian", en: "Recompute the draw" },
  back: { id: "Undian", en: "Draw" },
  lead: {
    id: "Peramban Anda mengambil benih dan daftarnya, lalu menghitung sendiri siapa yang terundi. Setiap nama samaran mendapat tiket sebanyak bobotnya; tiket adalah SHA-256 dari benih, nama samaran, dan nomor tiket; yang terkecil terundi.",
    en: "Your browser takes the seed and the list, and computes itself who is drawn. Each pseudonym has as many tickets as its weight; a ticket is SHA-256 of seed, pseudonym and number; the lowest are drawn.",
  },
  start: { id: "Hitung ulang", en: "Recompute" },
  counting: { id: "Menghitung …", en: "Computing …" },
  check: { id: "Pemeriksaan", en: "Check" },
  result: { id: "Hasil", en: "Result" },
  same: { id: "cocok", en: "the same" },
  differs: { id: "TIDAK cocok", en: "NOT the same" },
  seedHash: {
    id: "Sidik benih sama dengan yang diumumkan sebelum undian",
    en: "The seed's hash is the one announced before the draw",
  },
  listHash: { id: "Sidik daftar sama dengan yang dicatat", en: "The list's hash is the recorded one" },
  drawn: { id: "Yang terundi sama dengan yang dicatat", en: "Those drawn are the recorded ones" },
  lots: { id: "nama samaran dalam daftar", en: "pseudonyms in the list", one: "pseudonym in the list" },
};

interface Asked {
  readonly programmeId: string;
  readonly period: string;
}

/** A draw, computed again by the reader's own browser. */
export function RecountDraw({ programmeId, period }: Asked) {
  const [found, setFound] = useState<Checked>();
  const { isBusy, error, attempt } = useTrying();
  const text = words(WORDS);
  const start = async () => setFound(await checkDraw({ programmeId, period }));
  const back = { to: `/app/pengawasan/program/${programmeId}/${period}`, name: text.back };
  return (
    <Screen title={`${text.title} ${periodWords(period)}`} lead={text.lead} back={back}>
      <Failure error={error} />
      <button type="button" aria-busy={isBusy} onClick={() => void attempt(start)}>
        {isBusy ? text.counting : text.start}
      </button>
      {found && (
        <Card title={text.result}>
          <p role="status">{countWords(found.list.items.length, WORDS.lots)}</p>
          <Table
            caption={text.result}
            hidesCaption
            rows={found.checks}
            keyOf={({ name }) => name}
            columns={[
              { name: text.check, of: ({ name }) => text[name] },
              {
                name: text.result,
                of: ({ isSame }) => (
                  <State kind={isSame ? "good" : "wrong"}>{isSame ? text.same : text.differs}</State>
                ),
              },
            ]}
          />
          <FindInList in={found} />
        </Card>
      )}
    </Screen>
  );
}
