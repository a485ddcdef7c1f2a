import type { Mail } from "../../domain/mail/mail.ts";
import { MAIL_ID, TRACKING_CODE } from "../id-kinds.ts";
import { item } from "../item.ts";

// Apart from the complaint, whose keep ends before that of what was told of it.
export const mail = /* @__PURE__ */ item<Mail>()({
  doc: "What is told of a complaint by mail, without any address.",
  key: [["MAIL", TRACKING_CODE], [MAIL_ID]],
  due: { on: "mail", doc: "when it may be sent, until it is" },
});
