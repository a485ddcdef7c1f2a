import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { KeyHints, useKeys } from "../../parts/list/keys.tsx";
import { AnswerForm } from "./acts/answer-form.tsx";
import { AssignForm } from "./acts/assign-form.tsx";
import { AttachForm } from "./acts/attach-form.tsx";
import { CloseForm } from "./acts/close-form.tsx";
import { ForwardForm } from "./acts/forward-form.tsx";
import { MergeForm } from "./acts/merge-form.tsx";
import type { ActProps } from "./acts/props.ts";
import { ReclassifyForm } from "./acts/reclassify-form.tsx";
import { RejectForm } from "./acts/reject-form.tsx";
import { ResumeForm } from "./acts/resume-form.tsx";
import { ArchiveForm, AskForm, NoteForm, RemarkForm } from "./acts/text-forms.tsx";
import { UnmaskForm } from "./acts/unmask-form.tsx";
import { VerifyForm } from "./acts/verify-form.tsx";
import type { Complaint, StaffAct } from "./words.ts";

const NAMES = {
  VERIFY: { id: "Verifikasi", en: "Verify" },
  REJECT: { id: "Tolak", en: "Reject" },
  ANSWER: { id: "Tanggapi", en: "Answer" },
  ASK: { id: "Tanya pengadu", en: "Ask the complainant" },
  RESUME: { id: "Lanjutkan tanpa jawaban", en: "Continue without a reply" },
  SOLVE: { id: "Tutup: tuntas", en: "Close: solved" },
  GIVE_UP: { id: "Tutup: tidak tuntas", en: "Close: unsolved" },
  FORWARD: { id: "Teruskan", en: "Forward" },
  ASSIGN: { id: "Tugaskan", en: "Assign" },
  REMARK: { id: "Tulis kepada pengadu", en: "Write to the complainant" },
  ATTACH: { id: "Kirim foto atau berkas", en: "Send a photo or file" },
  NOTE: { id: "Catatan internal", en: "Internal note" },
  RECLASSIFY: { id: "Ubah kelas", en: "Change its class" },
  MERGE: { id: "Gabungkan", en: "Merge" },
  ARCHIVE: { id: "Arsipkan", en: "Archive" },
  UNMASK: { id: "Buka kontak pengadu", en: "Reveal the contact data" },
};

const WORDS = {
  more: { id: "Tindakan lain", en: "Other acts" },
  nothing: {
    id: "Tidak ada yang dapat Anda lakukan terhadap pengaduan ini sekarang.",
    en: "There is nothing that you can do about this complaint now.",
  },
  steps: { id: "berikutnya, sebelumnya", en: "next, previous" },
  list: { id: "ke daftar", en: "to the list" },
};

interface Form {
  readonly of: ComponentType<ActProps>;
  /** The key that opens it; for those done by the dozen. */
  readonly key?: string;
  /** Whether one's work on the complaint is done for now, so that the next one opens. */
  readonly movesOn?: true;
}

const FORMS: Readonly<Record<StaffAct, Form>> = {
  VERIFY: { of: VerifyForm, key: "v", movesOn: true },
  REJECT: { of: RejectForm, key: "x", movesOn: true },
  ANSWER: { of: AnswerForm, key: "t", movesOn: true },
  ASK: { of: AskForm, key: "p", movesOn: true },
  RESUME: { of: ResumeForm },
  SOLVE: { of: CloseForm("SOLVED"), key: "s", movesOn: true },
  GIVE_UP: { of: CloseForm("UNSOLVED"), movesOn: true },
  FORWARD: { of: ForwardForm, key: "r", movesOn: true },
  ASSIGN: { of: AssignForm, key: "d" },
  REMARK: { of: RemarkForm },
  ATTACH: { of: AttachForm },
  NOTE: { of: NoteForm, key: "c" },
  RECLASSIFY: { of: ReclassifyForm },
  MERGE: { of: MergeForm, movesOn: true },
  ARCHIVE: { of: ArchiveForm, movesOn: true },
  UNMASK: { of: UnmaskForm },
};

/** After these nobody works on it any more, though it is not solved. */
const ENDS: readonly StaffAct[] = ["REJECT", "ARCHIVE", "GIVE_UP"];

const weightOf = (act: StaffAct, index: number) => {
  if (ENDS.includes(act)) return "quiet wrong";
  return index === 0 ? "" : "quiet";
};

/** As many as are at hand without opening the rest. */
const AT_HAND = 4;

interface BarProps {
  readonly complaint: Complaint;
  readonly onDone: (movesOn: boolean) => void;
}

/** Only what the complaint's state allows this person, the usual first; each opens its form. */
export function ActBar({ complaint, onDone }: BarProps) {
  const [chosen, setChosen] = useState<StaffAct>();
  const text = words(WORDS);
  const names = words(NAMES);
  const { acts } = complaint;
  useKeys(Object.fromEntries(acts.flatMap((act) => keyed(act, () => setChosen(act)))));
  if (acts.length === 0) return <p class="quiet-text">{text.nothing}</p>;
  const Chosen = chosen && FORMS[chosen].of;
  const button = (act: StaffAct, index: number) => (
    <button key={act} type="button" class={weightOf(act, index)} onClick={() => setChosen(act)}>
      {names[act]}
    </button>
  );
  return (
    <>
      <KeyHints
        of={[
          ["J K", text.steps],
          ["U", text.list],
          ...acts.flatMap((act) =>
            FORMS[act].key ? [[FORMS[act].key.toUpperCase(), names[act]] as const] : [],
          ),
        ]}
      />
      <div class="act-bar">
        {acts.slice(0, AT_HAND).map(button)}
        {acts.length > AT_HAND && (
          <details>
            <summary>{text.more}</summary>
            <div class="act-bar">{acts.slice(AT_HAND).map((act) => button(act, AT_HAND))}</div>
          </details>
        )}
      </div>
      <Dialog
        title={chosen === undefined ? "" : names[chosen]}
        isOpen={chosen !== undefined}
        onClose={() => setChosen(undefined)}
      >
        {chosen && Chosen && (
          <Chosen
            complaint={complaint}
            onDone={() => {
              setChosen(undefined);
              onDone(FORMS[chosen].movesOn ?? false);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function keyed(act: StaffAct, open: () => void): [string, () => void][] {
  const { key } = FORMS[act];
  return key === undefined ? [] : [[key, open]];
}
