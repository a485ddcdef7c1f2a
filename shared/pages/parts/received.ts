import type { Text } from "../../domain/text.ts";
import type { Html } from "../../html.ts";
import type { Again } from "../form-page.ts";
import type { Sent } from "../request.ts";
import { notice } from "./notice.ts";

/** The end of the address to which a form leads that was sent to the page it stands on. */
export const RECEIVED = "?terkirim=1";

const TEXT: Text = { id: "Sudah kami terima.", en: "We have received it." };

/** That what was just sent has arrived: what came of it may stand far below, or nowhere. */
export function received({ asked, language }: Sent, again: Again | undefined): Html | false {
  return asked.terkirim === "1" && again === undefined && notice(TEXT[language], "done", "terkirim");
}
