import type { Mail } from "../../domain/mail/mail.ts";
import { MAIL_ID, TRACKING_CODE } from "../id-kinds.ts";
import { item } from "../item.ts";

// Not in the complaint's partition: it is kept longer than the complaint.
/** A mail about a complaint, without the address. */
export const mail = /* @__PURE__ */ item<Mail>()({
  key: [["MAIL", TRACKING_CODE], [MAIL_ID]],
  /** When it may be sent, until it is. */
  due: "mail",
});
