import * as z from "zod";
import { freeText } from "../../free-text.ts";
import { oneSpaced, visible } from "../../invisible.ts";
import { named } from "../../once.ts";
import type { Complaint, ComplaintDecision } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";

const PHONE = {
  id: "Tulis nomor telepon dengan 8 sampai 15 angka, misalnya 0812-3456-7890.",
  en: "Write a phone number of 8 to 15 digits, such as 0812-3456-7890.",
};

/**
 * Phone numbers as people and phones write them: with brackets, dots and slashes, dashes and spaces of any
 * kind.
 */
function cleanPhone(phone: string): string {
  return oneSpaced(phone.normalize("NFKC"))
    .replace(/\p{Dash_Punctuation}|\u2212/gu, "-")
    .replace(/[()./]/g, " ")
    .replace(/ *-[ -]*| +/g, (gap) => (gap.includes("-") ? "-" : " "))
    .trim();
}

/** Removes invisible characters, and what a contacts app adds when pasting. */
function cleanEmail(email: string): string {
  return visible(email)
    .trim()
    .replace(/^mailto:/i, "");
}

/** How to reach a complainant. Stored sealed, apart from what they say, and never with an anonymous complaint. */
export const ComplaintContactSchema = /* @__PURE__ */ named("ComplaintContact", () =>
  z
    .strictObject({
      name: freeText().min(1).max(200).optional(),
      phone: z
        .string()
        .max(60)
        .overwrite(cleanPhone)
        .refine((phone) => /^\+?\d(?:[ -]?\d){7,14}$/.test(phone), { params: PHONE })
        .optional(),
      email: z.string().max(260).overwrite(cleanEmail).pipe(z.email().max(200)).optional(),
    })
    .refine((contact) => Object.values(contact).some((value) => value !== undefined), {
      params: {
        id: "Isi sedikitnya satu: nama, telepon, atau surel.",
        en: "Fill in a name, a phone or an e-mail.",
      },
    }),
);
export type ComplaintContact = z.infer<ReturnType<typeof ComplaintContactSchema>>;

/**
 * Requires that contact data may be left with a complaint.
 * @throws DomainError `complaint.contact-of-anonymous`
 * @source policy: nothing that identifies an anonymous complainant is stored; UU 27/2022
 */
export function requireContactable(isAnonymous: boolean, contact: ComplaintContact | undefined): void {
  if (isAnonymous && contact !== undefined) throw refuse("contact-of-anonymous");
}

/**
 * Records that somebody looks at a complainant's identity: who, when and why stays in the history for good.
 * @throws DomainError `complaint.no-contact`
 * @source UU 27/2022: access to personal data is recorded; requiring a reason is policy
 */
export function unmaskContact(
  complaint: Complaint,
  { ground, by, at }: { readonly ground: UnmaskingGround; readonly by: string; readonly at: string },
): ComplaintDecision {
  if (!complaint.hasContact) throw refuse("no-contact");
  return {
    state: complaint,
    event: { type: "COMPLAINT_UNMASKED", by, at, data: { unitId: complaint.unitId, ground } },
  };
}

/** Why somebody may look; a closed set, because the history contains no free text. */
export const UNMASKING_GROUNDS = [
  "MENGHUBUNGI_PENGADU",
  "MEMERIKSA_BUKTI",
  "PERMINTAAN_PENGADU",
  "PERINTAH_HUKUM",
] as const;
export type UnmaskingGround = (typeof UNMASKING_GROUNDS)[number];
