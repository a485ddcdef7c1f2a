import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskIdentifiers } from "../../../../../shared/domain/masked-text.ts";
import { SurveyResponseSchema } from "../../../../../shared/domain/surveys/answers/response.ts";
import { SEKADAU } from "../../../../support/cities/survey-answers.ts";

describe("an answer", () => {
  const answer = {
    responseId: "0d5a9f63-8f43-4f0b-9d2a-0c7a6f2f7a11",
    scores: SEKADAU[0],
    channel: "KIOSK",
  };

  test("scores all nine elements", () => {
    expect(SurveyResponseSchema().safeParse(answer).success).toBe(true);
    const { U9, ...eight } = SEKADAU[0] as Record<string, number>;
    expect(U9).toBe(3);
    expect(SurveyResponseSchema().safeParse({ ...answer, scores: eight }).success).toBe(false);
  });

  test.each([0, 5, 2.5, "3"])("does not score an element %s", (score) => {
    const scores = { ...SEKADAU[0], U4: score };
    expect(SurveyResponseSchema().safeParse({ ...answer, scores }).success).toBe(false);
  });

  test("does not identify who gave it", () => {
    expect(SurveyResponseSchema().safeParse({ ...answer, name: "Siti" }).success).toBe(false);
  });
});

describe("a masked text", () => {
  test.each([
    ["NIK saya 1371012501900003.", "NIK saya ***."],
    ["NIK 1371 0125 0190 0003 ya", "NIK *** ya"],
    ["NIP 198609262015051001", "NIP ***"],
    ["hubungi 0812-3456-7890 segera", "hubungi *** segera"],
    ["hubungi +62 812 3456 7890", "hubungi ***"],
    ["telepon (0751) 123456", "telepon ***"],
    ["telepon +62 (812) 3456789", "telepon ***"],
    ["telepon +62 (0) 812 3456 789", "telepon ***"],
    ["telepon +65 9123 4567", "telepon ***"],
    ["surel siti.aminah@contoh.go.id, terima kasih", "surel ***, terima kasih"],
  ])("of %j is %j", (text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked);
  });

  test.each([
    "Loket 3 lambat, antre 45 menit",
    "Tanggal 17-08-2026 kantor tutup",
    "Diperbaiki 05-04-2026, diperiksa 06/04/2026",
    "Biaya Rp 1.500.000 terlalu mahal",
  ])("leaves %j as it is", (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });

  test("is never longer, and masking again changes nothing", () => {
    const digits = fc.stringMatching(/^[0-9 +().@a-z-]{0,60}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const masked = maskIdentifiers(text);
        expect(masked.length).toBeLessThanOrEqual(text.length);
        expect(maskIdentifiers(masked)).toBe(masked);
        expect(masked).not.toMatch(/\d{15}/);
      }),
    );
  });
});
