import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import type { Plan } from "../../parts/plan/words.ts";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  change: { id: "Ubah", en: "Change" },
  amend: { id: "Ubah rencana", en: "Amend the plan" },
  continueAmending: { id: "Ubah draf perubahan", en: "Change the amendment" },
  propose: { id: "Ajukan", en: "Propose" },
  proposeAmendment: { id: "Ajukan perubahan", en: "Propose the amendment" },
  takeBack: { id: "Tarik kembali", en: "Take back" },
  discard: { id: "Batalkan perubahan", en: "Discard the amendment" },
  sure: {
    id: "Draf perubahan ini dibuang; rencana yang berlaku tetap berlaku.",
    en: "The draft of the amendment is thrown away; the plan in force stays in force.",
  },
  to: { id: "Rencana akan dibaca", en: "The plan will be read by" },
  superior: { id: "pejabat penilai Anda", en: "your rater" },
  until: {
    id: "Selama menunggu jawabannya, rencana tidak dapat diubah, tetapi dapat ditarik kembali.",
    en: "Until it is answered, the plan cannot be changed, but it can be taken back.",
  },
};

/** What the state of my plan allows. */
export function PlanActs({ plan, isOver }: { readonly plan: Plan; readonly isOver: boolean }) {
  const text = words(WORDS);
  const { rater } = usePerson().me;
  const { nip, year, version, amendment } = plan;
  const params = { nip, year };
  const proposing = useAct("POST /v1/employees/{nip}/plans/{year}/propose");
  const takingBack = useAct("POST /v1/employees/{nip}/plans/{year}/take-back");
  const discarding = useAct("DELETE /v1/employees/{nip}/plans/{year}/amendment");
  const pending = amendment?.state ?? plan.state;
  const isAmending = amendment !== undefined;
  if (isOver) return null;
  return (
    <>
      {pending !== "PROPOSED" && (
        <a class={pending === "DRAFT" ? "button quiet" : "button"} href={`/app/rencana/ubah?tahun=${year}`}>
          {pending === "AGREED" ? text.amend : isAmending ? text.continueAmending : text.change}
        </a>
      )}
      {pending === "DRAFT" && (
        <>
          {isAmending && (
            <ConfirmDialog
              act={text.discard}
              look="quiet wrong"
              acting={discarding}
              onSend={(onAnswer) => void discarding.act({ params }, { version, onAnswer })}
            >
              <p>{text.sure}</p>
            </ConfirmDialog>
          )}
          <ConfirmDialog
            act={isAmending ? text.proposeAmendment : text.propose}
            acting={proposing}
            onSend={(onAnswer) => void proposing.act({ params }, { version, onAnswer })}
          >
            <p>{`${text.to} ${rater ? `${rater.name} (${rater.position})` : text.superior}. ${text.until}`}</p>
          </ConfirmDialog>
        </>
      )}
      {pending === "PROPOSED" && (
        <button
          type="button"
          class="quiet"
          aria-busy={takingBack.isBusy}
          onClick={() => void takingBack.act({ params }, { version })}
        >
          {text.takeBack}
        </button>
      )}
      <Failure error={takingBack.error} />
    </>
  );
}
