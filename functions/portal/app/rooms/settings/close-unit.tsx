import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { closedWords } from "../../parts/unit/closed-words.ts";
import { isOpen } from "../../parts/unit/open-units.ts";

type Unit = Answer<"GET /v1/units">["items"][number];

const WORDS = {
  lead: {
    id: "Unit tidak dihapus: hasil, survei, dan statistiknya tetap terbaca dengan namanya. Sesudah hari terakhirnya, pengaduan yang masih terbuka berpindah ke unit penerus, pengaduan baru dan kode di loketnya mengarah ke sana, dan pimpinan unit penerus bertanggung jawab atas yang masih menunggu.",
    en: "The unit is not deleted: its results, surveys and statistics stay readable under its name. After its last day, open complaints move to the successor, new ones and the codes at its counters lead there, and the head of the successor answers for what still waits.",
  },
  split: {
    id: "Penggabungan: tutup setiap unit lama dengan penerus yang sama. Pemecahan: daftarkan unit-unit barunya, lalu tutup yang lama dengan penerus yang menerima sisanya.",
    en: "A merger: close each of the old units with the same successor. A split: register the new units, then close the old one with the successor that takes what is left.",
  },
  lastDay: { id: "Hari terakhir", en: "Last day" },
  decree: { id: "Nomor peraturannya", en: "Number of the decree" },
  decreeHint: { id: "Misalnya Perda 7/2026.", en: "Such as Perda 7/2026." },
  successor: { id: "Unit penerus", en: "Successor" },
  choose: { id: "Pilih unit penerus", en: "Choose the successor" },
  topmost: {
    id: "Unit ini memuat seluruh unit lain, sehingga tidak dapat ditutup.",
    en: "This unit holds all others and cannot be closed.",
  },
  first: { id: "Selesaikan dahulu", en: "To be settled first" },
  units: {
    id: "Unit di bawahnya yang masih buka; pindahkan atau tutup dahulu:",
    en: "Units below it that stay open; move or close them first:",
  },
  people: {
    id: "Yang masih ditempatkan di sini, atau ditugaskan memimpinnya, sesudah hari itu; pindahkan lewat impor pegawai atau akhiri penugasannya:",
    en: "Those who are still posted here, or ordered to head it, after that day; move them by an import of staff, or end the orders:",
  },
  more: { id: "dan yang lain; seluruhnya", en: "and others; in all" },
  settled: {
    id: "Tidak ada yang menghalangi penutupan pada hari itu.",
    en: "Nothing is in the way on that day.",
  },
  close: { id: "Catat penutupan", en: "Record the end" },
  correct: { id: "Simpan perubahan penutupan", en: "Correct the end" },
  withdraw: { id: "Batalkan penutupan", en: "Take the end back" },
  withdrawText: {
    id: "Unit ini tetap buka seperti sebelumnya.",
    en: "The unit stays open as before.",
  },
};

interface CloseUnitProps {
  readonly of: Unit;
  readonly all: readonly Unit[];
  readonly onDone: () => void;
}

/** The end of a unit, with what has to be settled before it and what follows. */
export function CloseUnit({ of, all, onDone }: CloseUnitProps) {
  const { closing } = of;
  const edit = useEdit(`unit ${of.id}, closing`, { version: of.version, typed: typedOf(of) });
  const acting = useAct("PUT /v1/units/{unitId}/closing");
  const withdrawing = useAct("DELETE /v1/units/{unitId}/closing");
  const text = words(WORDS);
  const params = { unitId: of.id };
  const done = () => {
    edit.clear();
    onDone();
  };
  const submit = () => {
    const { lastDay, decree, successorId } = edit.typed;
    const body = { lastDay, decree: decree.trim(), successorId };
    void acting.act({ params, body }, { version: edit.version, onAnswer: done });
  };
  const successors = all.filter(
    (unit) => unit.id !== of.id && (isOpen(unit) || unit.id === closing?.successorId),
  );
  return (
    <>
      {closing && (
        <Notice kind="care">
          <p>{closedWords(closing)}</p>
          <ConfirmDialog
            act={text.withdraw}
            look="quiet wrong"
            acting={withdrawing}
            onSend={() => void withdrawing.act({ params }, { version: of.version, onAnswer: done })}
          >
            <p>{text.withdrawText}</p>
          </ConfirmDialog>
        </Notice>
      )}
      <p>{text.lead}</p>
      <p class="hint">{text.split}</p>
      <EditStored of={edit}>
        {(typed, onTyped) => {
          const set = (part: Partial<Typed>) => onTyped({ ...typed, ...part });
          return (
            <Form error={acting.error} onSubmit={submit}>
              <TextField
                name="lastDay"
                type="date"
                label={text.lastDay}
                value={typed.lastDay}
                onValue={(lastDay) => set({ lastDay })}
              />
              <Unsettled unitId={of.id} lastDay={typed.lastDay} />
              <TextField
                name="decree"
                label={text.decree}
                hint={text.decreeHint}
                maxLength={120}
                value={typed.decree}
                onValue={(decree) => set({ decree })}
              />
              <SelectField
                name="successorId"
                label={text.successor}
                options={[["", text.choose], ...successors.map(({ id, name }) => [id, name] as const)]}
                value={typed.successorId}
                onValue={(successorId) => set({ successorId })}
              />
              <Submit isBusy={acting.isBusy}>{closing ? text.correct : text.close}</Submit>
            </Form>
          );
        }}
      </EditStored>
    </>
  );
}

/** What has to be settled before a day, once one is entered. */
function Unsettled({ unitId, lastDay }: { readonly unitId: string; readonly lastDay: string }) {
  const isDay = /^20\d\d-\d\d-\d\d$/.test(lastDay);
  const asked = useAsk(
    "GET /v1/units/{unitId}/closing",
    isDay ? { params: { unitId }, query: { lastDay } } : undefined,
  );
  if (!isDay) return null;
  return (
    <Loaded asked={asked} lines={2}>
      {(of) => <ToSettle of={of} />}
    </Loaded>
  );
}

function ToSettle({ of }: { readonly of: Answer<"GET /v1/units/{unitId}/closing"> }) {
  const text = words(WORDS);
  const { isTopmost, units, peopleCount, nips } = of;
  const nameOf = namesIn(of);
  if (!isTopmost && units.length === 0 && peopleCount === 0) return <p role="status">{text.settled}</p>;
  return (
    <Notice kind="care">
      <p>
        <strong>{isTopmost ? text.topmost : text.first}</strong>
      </p>
      {units.length > 0 && (
        <>
          <p>{text.units}</p>
          <ul>
            {units.map((unit) => (
              <li key={unit.unitId}>{unit.name}</li>
            ))}
          </ul>
        </>
      )}
      {peopleCount > 0 && (
        <>
          <p>{text.people}</p>
          <ul>
            {nips.map((nip) => (
              <li key={nip}>
                <a href={`/app/kepegawaian/pegawai/${nip}`}>{nameOf(nip)}</a>
              </li>
            ))}
          </ul>
          {nips.length < peopleCount && <p>{`${text.more} ${peopleCount}`}</p>}
        </>
      )}
    </Notice>
  );
}

interface Typed {
  readonly lastDay: string;
  readonly decree: string;
  readonly successorId: string;
}

function typedOf({ closing }: Unit): Typed {
  return {
    lastDay: closing?.lastDay ?? "",
    decree: closing?.decree ?? "",
    successorId: closing?.successorId ?? "",
  };
}
