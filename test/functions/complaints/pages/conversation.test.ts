import { describe, expect, test } from "vitest";
import type { CitizenComplaint } from "../../../../functions/complaints/pages/citizen-complaint.ts";
import { conversation } from "../../../../functions/complaints/pages/conversation.ts";
import { FORGOTTEN_TEXT } from "../../../../shared/domain/complaints/words.ts";

const AT = "2026-03-10T02:00:00.000Z";
const ANSWER = "Lampunya sudah kami ganti.";

/** What a complaint of this text looks like to its complainant. */
const saying = (text: string) =>
  ({
    ...{ trackingCode: "7K2M9QX4TA", receivedAt: AT, submitted: { text }, messages: [] },
    answers: [{ at: "2026-03-11T02:00:00.000Z", text: ANSWER, isFinal: true }],
  }) as unknown as CitizenComplaint;

describe("the conversation of a complaint", () => {
  const read = (text: string, language: "id" | "en") =>
    conversation(saying(text), { language, timeZone: "Asia/Jakarta" }).html;

  test("marks for whoever reads in English what was written in Indonesian", () => {
    const english = read("Lampu jalan mati.", "en");
    expect(english).toContain('<p><span lang="id">Lampu jalan mati.</span></p>');
    expect(english).toContain(`<p><span lang="id">${ANSWER}</span></p>`);
    expect(read("Lampu jalan mati.", "id")).toContain("<p>Lampu jalan mati.</p>");
  });

  test("says in the reader's language what is no longer kept", () => {
    expect(read(FORGOTTEN_TEXT.id, "en")).toContain(`<p>${FORGOTTEN_TEXT.en}</p>`);
    expect(read(FORGOTTEN_TEXT.id, "id")).toContain(`<p>${FORGOTTEN_TEXT.id}</p>`);
  });
});
