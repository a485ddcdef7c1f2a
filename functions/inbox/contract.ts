import * as z from "zod";
import { InboxSchema } from "../../shared/domain/inbox/entry.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema } from "../../shared/http/paging.ts";
import { withOtherPeople } from "../../shared/http/people-schema.ts";

const STAFF = ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"] as const;

export const inboxRoutes = {
  read: {
    method: "GET",
    path: "/v1/inbox",
    roles: STAFF,
    summary: {
      id: "Kotak masuk saya: tenggat yang dekat, apa yang terjadi, terbaru dahulu, dan berapa yang belum dibaca",
      en: "My inbox: near deadlines, what happened, newest first, and how much of it is unread",
    },
    query: PageQuerySchema,
    reply: once(() => withOtherPeople(InboxSchema())),
  },
  see: {
    method: "POST",
    path: "/v1/inbox/seen",
    roles: STAFF,
    summary: {
      id: "Menandai kotak masuk saya sudah dibaca sampai suatu saat; tanpa upTo, sampai sekarang",
      en: "Mark my inbox as read up to an instant; without upTo, up to now",
    },
    body: once(() =>
      z.strictObject({
        /** At the latest now; a mark never moves back. */
        upTo: z.iso.datetime().optional(),
      }),
    ),
    reply: once(() => z.object({ upTo: z.iso.datetime() })),
  },
} satisfies Contract;
