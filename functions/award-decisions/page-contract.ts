import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { act, screen } from "../../shared/pages/contract.ts";
import { OfCategory } from "./decision-contract.ts";

/** A code as somebody typed it: whatever is wrong with it is said on the page, also of a text that is far too long. */
const Typed = /* @__PURE__ */ once(() => z.string().overwrite((text) => text.slice(0, 100)));
const Asked = /* @__PURE__ */ once(() => z.object({ kode: Typed().optional() }));

/** Awards, their certificates, and objections to them. */
export const awardPages = {
  awards: screen(
    "/penghargaan",
    { id: "Penghargaan yang diumumkan", en: "Published awards" },
    {
      query: once(() => z.object({ cursor: z.string().max(1_000).optional() })),
      cache: "private, max-age=60",
    },
  ),
  findCertificate: screen(
    "/piagam",
    { id: "Mencari piagam dengan kodenya", en: "Find a certificate by its code" },
    { query: Asked },
  ),
  certificate: screen(
    "/piagam/{certificateCode}",
    { id: "Memeriksa sebuah piagam", en: "Check a certificate" },
    { params: once(() => z.object({ certificateCode: Typed() })) },
  ),
  object: screen(
    "/penghargaan/{month}/{category}/sanggah",
    { id: "Menyanggah sebuah penghargaan", en: "Object to an award" },
    { params: OfCategory },
  ),
  sendObjection: act(
    "/penghargaan/{month}/{category}/sanggah",
    { id: "Mengirim sanggahan", en: "Send an objection" },
    { params: OfCategory },
  ),
  objection: screen(
    "/sanggahan",
    { id: "Mengikuti sebuah sanggahan dengan kodenya", en: "Follow an objection by its code" },
    { query: Asked },
  ),
};
