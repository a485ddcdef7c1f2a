import { trackingPageOf } from "../../shared/deployment/site-address.ts";
import { letterOf } from "../../shared/domain/mail/letter.ts";
import type { Mail } from "../../shared/domain/mail/mail.ts";
import { sendMail } from "../../shared/mail/send-mail.ts";

interface Sender {
  readonly cityName: string;
  readonly sending: { readonly sender: string; readonly trackingPage?: string | undefined };
}

/** Sends a mail in the city's name, with the address at which its complaint is followed. */
export function sendLetter(mail: Mail, to: readonly string[], { cityName, sending }: Sender) {
  const letter = letterOf(mail, { cityName, trackingPage: trackingPageOf(sending) });
  return sendMail({ from: sending.sender, to, ...letter, id: `${mail.trackingCode}-${mail.id}` });
}
