import type { Mail } from "../../domain/mail/mail.ts";
import { MAIL_ID, TRACKING_CODE } from "../id-kinds.ts";
import { item } from "../item.ts";

// Not in the complaint's partition: it is kept longer than the complaint.
export const mail = /* @__PURE__ */ item<Mail>()({
  doc: "A mail about a complaint, without the address.",
  key: [["MAIL", TRACKING_CODE], [MAIL_ID]],
  due: { on: "mail", doc: "when it may be sent, until it is" },
});
