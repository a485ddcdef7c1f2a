import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { isNip, namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";

type List = Answer<"GET /v1/award-rounds/{month}/nominations">;

const WORDS = {
  title: { id: "Usulan Anda bulan ini", en: "Your nominations of this month" },
  none: { id: "Belum ada usulan.", en: "There are none yet." },
  withdraw: { id: "Tarik usulan", en: "Withdraw" },
  sure: {
    id: "Usulan tidak lagi ikut dipertimbangkan. Selama calon bulan ini belum dihitung, Anda dapat mengajukannya lagi.",
    en: "It is considered no more. Until this month's candidates are computed, you can make it again.",
  },
  withdrawn: { id: "ditarik", en: "withdrawn" },
};

/** What the head has nominated in a month; each can be withdrawn while the month is open. */
export function OwnNominations({ of }: { readonly of: List }) {
  const text = words(WORDS);
  const nameOf = ({ nomineeId, unitName }: List["items"][number]) =>
    isNip(nomineeId) ? namesIn(of)(nomineeId) : (unitName ?? "");
  return (
    <Card title={text.title}>
      {of.items.length === 0 && <p>{text.none}</p>}
      <ul class="plain">
        {of.items.map((one) => {
          const { category, nomineeId, withdrawnAt, at } = one;
          return (
            <li key={`${category} ${nomineeId}`}>
              <strong>{nameOf(one)}</strong>, {say(AWARD_TITLES[category])}{" "}
              <small>{dayWords(localDay(at))}</small>
              {withdrawnAt !== undefined && <State>{text.withdrawn}</State>}
              <Words>{one.text}</Words>
              {of.isOpen && withdrawnAt === undefined && <Withdraw of={one} name={nameOf(one)} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface WithdrawProps {
  readonly of: List["items"][number];
  readonly name: string;
}

function Withdraw({ of: { month, category, nomineeId, version }, name }: WithdrawProps) {
  const acting = useAct("POST /v1/award-rounds/{month}/nominations/{category}/{nomineeId}/withdraw");
  const text = words(WORDS);
  return (
    <ConfirmDialog
      act={text.withdraw}
      about={name}
      look="quiet wrong"
      acting={acting}
      onSend={(onAnswer) =>
        void acting.act({ params: { month, category, nomineeId } }, { version, onAnswer })
      }
    >
      <p>{text.sure}</p>
    </ConfirmDialog>
  );
}
