import { cityOfProcess } from "../../shared/cities/index.ts";
import { openContact } from "../../shared/contacts/contact.ts";
import { calendarOf, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { attemptMail, type Mail, mailSent, mailUnsent } from "../../shared/domain/mail/mail.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { actingHeadOn } from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { type MailRepository, mailRepository } from "../../shared/table/mail/mails.ts";
import type { Table } from "../../shared/table/table.ts";
import { sendLetter } from "./send-letter.ts";

/**
 * Sends a mail that is due, and records it. It is claimed before it is sent, so that no two messages send it. A crash between
 * SES and the record sends it again: a citizen who reads a notice twice is better off than one who never reads it.
 */
export async function deliverMail({ key, at }: DueOn<Mail>, table: Table): Promise<void> {
  const city = cityOfProcess();
  const mails = mailRepository(table);
  const { mail, calendar } = await mails.at(key);
  const day = localDay(at, city.timeZone);
  const times = { quiet: policyOn(city, day).notices, calendar: calendarWith(calendarOf(city), calendar) };
  const { isOurs, decision } = attemptMail(mail, { ...times, at });
  const ours = decision ? await mails.commitIfUnchanged(decision) : mail;
  if (!isOurs || ours === undefined) return;

  const { mail: sending } = city.deployment;
  if (sending === undefined)
    return void (await mails.commit(mailUnsent(ours, { at, reason: "SWITCHED_OFF" })));
  const to = await addressesOf(ours, day, mails);
  if (to.length === 0) return void (await mails.commit(mailUnsent(ours, { at, reason: "NO_ADDRESS" })));
  const messageId = await sendLetter(ours, to, { cityName: city.name, sending });
  if (messageId !== undefined) return void (await mails.commit(mailSent(ours, { at, messageId })));
  // Nobody can fix a citizen's address; but a bad address in the register, or a fault of ours, must raise an alarm.
  if (ours.to.kind === "HEAD") throw new Error("SES refused the mail to the head of a unit.");
  await mails.commit(mailUnsent(ours, { at, reason: "ADDRESS_REFUSED" }));
}

/**
 * The complainant's sealed address, or that of the unit's acting head on that day; without one, the registered addresses of
 * those who head the unit.
 */
async function addressesOf({ to, trackingCode }: Mail, day: string, mails: MailRepository) {
  if (to.kind === "REPORTER") {
    const sealed = await mails.contact(trackingCode);
    const email = sealed && (await openContact(sealed, trackingCode)).email;
    return email ? [email] : [];
  }
  const acting = await mails.actingFor(to.unitId);
  const actingNip = actingHeadOn(to.unitId, acting, day);
  const inOffice = acting.find(({ nip }) => nip === actingNip)?.email;
  if (inOffice) return [inOffice];
  const addresses: string[] = [];
  for await (const employee of mails.staffOf(to.unitId)) {
    const { email } = employee;
    const posting = placeOn(employee, day);
    if (email && posting?.isHead && posting.unitId === to.unitId) addresses.push(email);
  }
  return addresses;
}
