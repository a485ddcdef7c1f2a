import { randomBytes } from "node:crypto";
import { newCaseKey, sealWords } from "../../shared/contacts/case-key.ts";
import { sealContact } from "../../shared/contacts/contact.ts";
import { drawSecret, hashSecret } from "../../shared/domain/complaints/intake/secret.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { receiveReport, reportIdOf } from "../../shared/domain/integrity/report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { contactOwner } from "./opened.ts";
import type { publicIntegrityRoutes } from "./public-contract.ts";
import { type PublicDeps, termsAt } from "./terms.ts";

/** Receives a report. Its code and secret are in this reply and nowhere else; nothing of who sent it is read or kept. */
export async function fileReport(
  { body: { contact, ...account }, at }: Input<typeof publicIntegrityRoutes.file>,
  { reports, city }: PublicDeps,
) {
  const code = drawTrackingCode(randomBytes);
  const secret = drawSecret(randomBytes);
  const id = reportIdOf(code);
  const [calendar, { key, wrapped }, sealedContact] = await Promise.all([
    reports.calendar(),
    newCaseKey(id, secret),
    contact && sealContact(contact, contactOwner(id)),
  ]);
  const terms = termsAt(city, calendar, at);
  const sealed = {
    ...{ id, secretHash: hashSecret(code, secret), keys: wrapped, at },
    sealedAccount: sealWords(JSON.stringify(account), key, id),
    hasContact: contact !== undefined,
  };
  const basis = { before: undefined, policy: terms.policy, zone: city.timeZone, contact: sealedContact };
  return reports.commit(receiveReport(sealed, terms), basis, ({ receivedAt, screenDueAt }) => ({
    ...{ code, secret, receivedAt },
    dueAt: screenDueAt,
  }));
}
