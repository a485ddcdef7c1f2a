import { useAct } from "../../client/acts.ts";
import { useTrying } from "../../client/trying.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { NO_FILES, PhotoField } from "../../parts/form/photo-field.tsx";
import { Words, Written, written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { PassOn } from "./pass-on.tsx";
import { VisitPhotos } from "./visit-photos.tsx";
import { dueWords, type Recommendation, stateWords } from "./visit-words.ts";

const WORDS = {
  owner: { id: "Penanggung jawab", en: "Owner" },
  formerly: { id: "semula", en: "formerly" },
  left: { id: "tidak bertugas lagi", en: "no longer serves" },
  awaitsOwner: {
    id: "Penanggung jawabnya tidak bertugas lagi. Penanggung jawab lain akan ditunjuk.",
    en: "Its owner no longer serves. Another owner will be named.",
  },
  nameOwner: {
    id: "Penanggung jawabnya tidak bertugas lagi. Tunjuk penanggung jawab lain.",
    en: "Its owner no longer serves. Name another owner.",
  },
  follow: { id: "Laporkan tindak lanjut", en: "Report the follow-up" },
  report: { id: "Apa yang sudah dilakukan?", en: "What has been done?" },
  proof: { id: "Foto sesudahnya atau berkas bukti", en: "Photo of how it is now, or a file as proof" },
  send: { id: "Kirim tindak lanjut", en: "Send the follow-up" },
  before: { id: "Foto sebelumnya", en: "Photo before" },
  after: { id: "Foto sesudahnya", en: "Photo afterwards" },
  verify: { id: "Verifikasi", en: "Verify" },
  note: { id: "Catatan (wajib bila dikembalikan)", en: "Note (needed if it is returned)" },
  accept: { id: "Terima, selesai", en: "Accept and close" },
  giveBack: { id: "Kembalikan", en: "Return it" },
};

interface Shown {
  readonly of: Recommendation;
  readonly nameOf: (nip: string) => string;
  readonly mayVerify: boolean;
  readonly mayPassOn: boolean;
  /** SHA-256 of the visit's photos, to be seen beside those of the follow-up. */
  readonly before: readonly string[];
}

/** A recommendation with what was done; its owner follows it up, the team verifies. */
export function OneRecommendation({ of, nameOf, mayVerify, mayPassOn, before }: Shown) {
  const { nip = "" } = usePerson();
  const name = { programmeId: of.programmeId, period: of.period, number: of.visit };
  const text = words(WORDS);
  return (
    <article>
      <p>
        <strong>
          <Written>{of.text}</Written>
        </strong>{" "}
        <State {...(of.missedAt && of.state !== "CLOSED" && { kind: "wrong" as const })}>
          {of.state === "OPEN" ? untilWords(of.dueAt) : stateWords(of.state)}
        </State>
        <br />
        <small>
          {of.state === "OPEN" && `${dueWords(of.dueAt)} · `}
          {text.owner}: {nameOf(of.ownerNip)}
          {of.passedOn?.map(({ fromNip, at, reason }) => (
            <span key={at}>
              {" "}
              ({text.formerly} {nameOf(fromNip)}: {written(reason) ?? text.left})
            </span>
          ))}
        </small>
      </p>
      {of.awaitsOwnerSince && (
        <Notice kind="care">
          <p>{mayPassOn ? text.nameOwner : text.awaitsOwner}</p>
        </Notice>
      )}
      {of.followUps.map((one) => (
        <div key={one.at}>
          <Words>{one.report}</Words>
          <div class="columns">
            {before.length > 0 && (
              <figure>
                <figcaption>{text.before}</figcaption>
                <VisitPhotos of={name} hashes={before} label={text.before} />
              </figure>
            )}
            <figure>
              <figcaption>{text.after}</figcaption>
              <VisitPhotos of={name} hashes={one.evidence} label={text.after} />
            </figure>
          </div>
          {one.verified?.note && <Words>{one.verified.note}</Words>}
        </div>
      ))}
      {of.state === "OPEN" && of.ownerNip === nip && <FollowUp of={of} nip={nip} />}
      {of.state === "OPEN" && mayPassOn && <PassOn of={of} />}
      {of.state === "FOLLOWED_UP" && mayVerify && of.ownerNip !== nip && <Verify of={of} />}
    </article>
  );
}

function paramsOf({ programmeId, period, visit, number }: Recommendation) {
  return { programmeId, period, number: visit, recommendation: number };
}

/** As a form on it is called. */
const nameOf = (of: Recommendation) => Object.values(paramsOf(of)).join(" ");

function FollowUp({ of, nip }: { readonly of: Recommendation; readonly nip: string }) {
  const [report, setReport] = useKept(`follow-up ${nameOf(of)}`, "");
  const [files, setFiles] = useKept(`follow-up ${nameOf(of)}, photos`, NO_FILES);
  const uploading = useTrying();
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/follow-up",
    () => {
      setReport("");
      setFiles(NO_FILES);
    },
  );
  const text = words(WORDS);
  async function submit() {
    const evidence: string[] = [];
    for (const file of files) evidence.push(await sendEvidence(nip, file));
    const body = { report: report.trim(), evidence: [...new Set(evidence)] };
    await acting.act({ params: paramsOf(of), body }, { version: of.version });
  }
  return (
    <details>
      <summary>{text.follow}</summary>
      <Form error={uploading.error ?? acting.error} onSubmit={() => void uploading.attempt(submit)}>
        <TextArea
          name="report"
          label={text.report}
          maxLength={1_000}
          rows={3}
          value={report}
          onValue={setReport}
        />
        <PhotoField label={text.proof} files={files} onFiles={setFiles} isOptional={false} />
        <Submit isBusy={uploading.isBusy || acting.isBusy}>{text.send}</Submit>
      </Form>
    </details>
  );
}

function Verify({ of }: { readonly of: Recommendation }) {
  const [note, setNote] = useKept(`verify ${nameOf(of)}`, "");
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/verify",
    () => setNote(""),
  );
  const text = words(WORDS);
  const answer = (isDone: boolean) => {
    const typed = note.trim();
    const body = { isDone, ...(typed !== "" && { note: typed }) };
    void acting.act({ params: paramsOf(of), body }, { version: of.version });
  };
  return (
    <Form error={acting.error} onSubmit={() => answer(true)}>
      <TextArea name="note" label={text.note} maxLength={1_000} rows={2} value={note} onValue={setNote} />
      <div class="acts">
        <Submit isBusy={acting.isBusy}>{text.accept}</Submit>
        <button type="button" class="quiet" aria-busy={acting.isBusy} onClick={() => answer(false)}>
          {text.giveBack}
        </button>
      </div>
    </Form>
  );
}
