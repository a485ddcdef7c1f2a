import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { Failure } from "../../parts/notice.tsx";
import { isNip, namesIn } from "../../parts/people.ts";
import { Card } from "../../parts/screen.tsx";

type List = Answer<"GET /v1/award-rounds/{month}/nominations">;

const WORDS = {
  title: { id: "Usulan Anda bulan ini", en: "Your nominations of this month" },
  none: { id: "Belum ada usulan.", en: "There are none yet." },
  withdraw: { id: "Tarik usulan", en: "Withdraw" },
  withdrawn: { id: "ditarik", en: "withdrawn" },
};

/** What the head has nominated in a month; each can be withdrawn while the month is open. */
export function OwnNominations({ of }: { readonly of: List }) {
  const acting = useAct("POST /v1/award-rounds/{month}/nominations/{category}/{nomineeId}/withdraw");
  const text = words(WORDS);
  const nameOf = ({ nomineeId, unitName }: List["items"][number]) =>
    isNip(nomineeId) ? namesIn(of)(nomineeId) : (unitName ?? "");
  return (
    <Card title={text.title}>
      <Failure error={acting.error} />
      {of.items.length === 0 && <p>{text.none}</p>}
      <ul class="plain">
        {of.items.map((one) => {
          const { month, category, nomineeId, version, withdrawnAt, at } = one;
          return (
            <li key={`${category} ${nomineeId}`}>
              <strong>{nameOf(one)}</strong>, {say(AWARD_TITLES[category])}{" "}
              <small>{dayWords(localDay(at))}</small>
              {withdrawnAt !== undefined && <State>{text.withdrawn}</State>}
              <p>{one.text}</p>
              {of.isOpen && withdrawnAt === undefined && (
                <button
                  type="button"
                  class="quiet wrong"
                  aria-label={`${text.withdraw}: ${nameOf(one)}`}
                  aria-busy={acting.isBusy}
                  onClick={() => void acting.act({ params: { month, category, nomineeId } }, { version })}
                >
                  {text.withdraw}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
