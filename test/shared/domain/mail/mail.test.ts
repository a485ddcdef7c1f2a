import { describe, expect, it } from "vitest";
import { complaintTerms } from "../../../../shared/cities/complaint-terms.ts";
import { cityBySlug } from "../../../../shared/cities/valid-city.ts";
import { calendarOf } from "../../../../shared/domain/calendar/calendar.ts";
import { mailsOf } from "../../../../shared/domain/complaints/views/mails.ts";
import { letterOf } from "../../../../shared/domain/mail/letter.ts";
import {
  attemptMail,
  type Mail,
  mailSent,
  mailUnsent,
  writeMail,
} from "../../../../shared/domain/mail/mail.ts";
import {
  COMPLAINT_TEXT,
  having,
  newComplaint,
  RECEIVED_AT,
  received,
  TERMS,
  taken,
} from "../../../support/cities/complaints.ts";
import { bukittinggi, committed } from "../../../support/cities/domain-builders.ts";

const times = {
  quiet: { quietFrom: "20:00", quietUntil: "07:00", isSentOnDaysOff: false },
  calendar: calendarOf(bukittinggi),
};
const MORNING = "2026-03-10T02:00:00.000Z";
const LATER = "2026-03-10T02:15:00.000Z";
const NIGHT = "2026-03-10T14:00:00.000Z";
const text = { id: "Pengaduan Anda sudah dijawab.", en: "Your complaint has been answered." };

function waiting(at = MORNING): Mail {
  const subject = "Pengaduan Anda sudah dijawab";
  const to = { kind: "REPORTER" } as const;
  return committed(writeMail({ id: "one", trackingCode: "code", to, subject, text, at }, times));
}

const claimed = (at = MORNING) =>
  committed(attemptMail(waiting(), { ...times, at }).decision as never) as Mail;

describe("a mail", () => {
  it("is due at once during the day, and in the morning during the night", () => {
    expect(waiting().dueAt).toBe(MORNING);
    expect(waiting(NIGHT).dueAt).toBe("2026-03-11T00:00:00.000Z");
  });

  it("is claimed by the first message, and left alone by every later one for a day", () => {
    const taken = claimed();
    expect(taken).toMatchObject({ state: "SENDING", claimedAt: MORNING, dueAt: "2026-03-11T02:00:00.000Z" });
    expect(attemptMail(taken, { ...times, at: LATER })).toEqual({ isOurs: false });
    const nextDay = attemptMail(taken, { ...times, at: "2026-03-11T02:15:00.000Z" });
    expect(nextDay).toMatchObject({
      isOurs: true,
      decision: { state: { claimedAt: "2026-03-11T02:15:00.000Z" } },
    });
  });

  it("is sent again if the same message is redelivered", () => {
    expect(attemptMail(claimed(), { ...times, at: MORNING })).toEqual({ isOurs: true });
  });

  it("keeps waiting if the message arrives during quiet hours", () => {
    const { isOurs, decision } = attemptMail(waiting(), { ...times, at: NIGHT });
    expect(isOurs).toBe(false);
    expect(decision?.state).toMatchObject({ state: "WAITING", dueAt: "2026-03-11T00:00:00.000Z" });
  });

  it("is not sent again after it was sent or given up, and is no longer due", () => {
    const ends = [
      mailSent(claimed(), { at: MORNING, messageId: "m-1" }),
      mailUnsent(claimed(), { at: MORNING, reason: "NO_ADDRESS" }),
    ];
    for (const end of ends) {
      const state = committed(end);
      expect(state.dueAt).toBeUndefined();
      expect(attemptMail(state, { ...times, at: MORNING })).toEqual({ isOurs: false });
      expect(attemptMail(state, { ...times, at: "2026-05-04T02:00:00.000Z" })).toEqual({ isOurs: false });
    }
  });

  it("says what happened, the code and where to read more; for a head without the complaint's page", () => {
    const sender = { cityName: "Kota Bukittinggi", trackingPage: "https://kota.go.id/pengaduan" };
    const letter = letterOf(waiting(), sender);
    expect(letter.subject).toBe("Pengaduan Anda sudah dijawab · code · Kota Bukittinggi");
    expect(letter.text).toContain("Pengaduan Anda sudah dijawab.");
    expect(letter.text).toContain("https://kota.go.id/pengaduan/code");
    const toHead = letterOf({ ...waiting(), to: { kind: "HEAD", unitId: "pu" } }, sender);
    expect(toHead.text).not.toContain("https://");
  });
});

describe("the mails of a complaint", () => {
  const mail = { quietOn: () => times.quiet };
  const withEmail = { ...received(), hasEmail: true as const };
  const told = (...args: Parameters<typeof taken>) => {
    const change = taken(...args);
    if (change === undefined) return [];
    const { state, event } = change;
    return mailsOf({ state, event: event as never }, { ...TERMS, mail }).map(({ state: { to } }) => to);
  };
  const verified = having(withEmail, ["verify", RECEIVED_AT]);

  it("tell complainants what others did, and heads what requires action", () => {
    const head = { kind: "HEAD", unitId: "pu" };
    expect(told(withEmail, "verify", RECEIVED_AT)).toEqual([{ kind: "REPORTER" }, head]);
    expect(told(verified, "answer", RECEIVED_AT)).toEqual([{ kind: "REPORTER" }]);
    const answered = having(verified, ["answer", RECEIVED_AT]);
    expect(told(answered, "object", RECEIVED_AT)).toEqual([head]);
    expect(told(answered, "praise", RECEIVED_AT)).toEqual([]);
    expect(told(verified, "sweep", "2026-04-02T02:00:00.000Z")).toEqual([]);
    const warned = having(verified, ["sweep", "2026-04-02T02:00:00.000Z"]);
    expect(told(warned, "sweep", "2026-04-02T02:00:00.000Z")).toEqual([head]);
  });

  it("go to nobody without an address, and are not written if the city sends no mail", () => {
    expect(told(received(), "reject", RECEIVED_AT)).toEqual([]);
    const { state, event } = taken(withEmail, "reject", RECEIVED_AT) as NonNullable<ReturnType<typeof taken>>;
    const without = complaintTerms(cityBySlug("serang"))({ receivedAt: RECEIVED_AT }, undefined);
    expect(mailsOf({ state, event: event as never }, without)).toEqual([]);
    expect(mailsOf(newComplaint(), { ...TERMS, mail })).toEqual([]);
  });

  it("say in the subject what happened, and when silence decides, by when to act and what happens otherwise", () => {
    const mailAfter = (complaint: typeof withEmail, act: Parameters<typeof taken>[1]) => {
      const { state, event } = taken(complaint, act, RECEIVED_AT) as NonNullable<ReturnType<typeof taken>>;
      const [reporter] = mailsOf({ state, event: event as never }, { ...TERMS, mail });
      return { subject: reporter?.state.subject, text: reporter?.state.text.id };
    };
    const asked = mailAfter(verified as typeof withEmail, "ask");
    expect(asked.subject).toBe("Kami menunggu jawaban Anda");
    expect(asked.text).toMatch(
      /Jawablah paling lambat \d+ April 2026\. Bila tidak dijawab, pengaduan ini ditutup tanpa penyelesaian\./,
    );
    const answered = mailAfter(verified as typeof withEmail, "answer");
    expect(answered.subject).toBe("Pengaduan Anda sudah dijawab");
    expect(answered.text).toMatch(/Bila Anda tidak keberatan sampai \d+ April 2026, pengaduan ini selesai\./);
    const acts = ["verify", "reject", "archive"] as const;
    const subjects = acts.map((act) => mailAfter(withEmail, act).subject);
    expect(new Set([...subjects, asked.subject, answered.subject]).size).toBe(5);
  });

  it("contain nothing of the complaint's text", () => {
    const change = taken(verified, "answer", RECEIVED_AT) as NonNullable<ReturnType<typeof taken>>;
    const mails = mailsOf({ state: change.state, event: change.event as never }, { ...TERMS, mail });
    expect(JSON.stringify(mails)).not.toContain(COMPLAINT_TEXT.slice(0, 10));
    expect(JSON.stringify(mails)).not.toContain("Petugas sudah");
  });
});
