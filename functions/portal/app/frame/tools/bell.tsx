import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { Icon } from "../../parts/screen/icon.tsx";
import { words } from "../language.ts";

const WORDS = {
  inbox: { id: "Kotak masuk", en: "Inbox" },
  unread: { id: "belum dibaca", en: "unread" },
  over: { id: "lebih dari", en: "more than" },
};

const INBOX = "/app/kotak-masuk";

/** The way to the inbox, with how much of it is unread. */
export function Bell() {
  const { value } = useAsk("GET /v1/inbox", {});
  const { path } = useLocation();
  const text = words(WORDS);
  const { count = 0, isMore = false } = value?.unread ?? {};
  const unread = `${isMore ? `${text.over} ` : ""}${count} ${text.unread}`;
  const label = count === 0 ? text.inbox : `${text.inbox}: ${unread}`;
  return (
    <a
      class="bell"
      href={INBOX}
      aria-label={label}
      title={label}
      aria-current={path === INBOX ? "page" : undefined}
    >
      <Icon name="bell" />
      {count > 0 && <b aria-hidden="true">{isMore ? `${count}+` : count}</b>}
    </a>
  );
}
