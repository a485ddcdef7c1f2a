import * as z from "zod";
import { IncentiveContentSchema } from "../../shared/domain/incentives/content.ts";
import { IncentiveRunIdSchema } from "../../shared/domain/incentives/run.ts";
import { IncentiveTableIdSchema, IncentiveTableSchema } from "../../shared/domain/incentives/table.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfTable = /* @__PURE__ */ once(() => z.strictObject({ tableId: IncentiveTableIdSchema() }));
/** Room for every position of a large city by name. */
const TABLE_BYTES = 256 * 1024;

/** The rules of the incentive (TPP), version by version. */
export const incentiveTableRoutes = {
  enterTable: {
    method: "POST",
    path: "/v1/incentive-tables",
    roles: ["HR", "ADMIN"],
    summary: {
      id: "Memasukkan versi baru tabel insentif (TPP) menurut peraturan daerah; belum berlaku",
      en: "Enter a new version of the incentive's rules; not in force yet",
    },
    guard: "key",
    body: IncentiveContentSchema,
    bodyLimitBytes: TABLE_BYTES,
    status: 201,
    reply: IncentiveTableSchema,
  },
  tables: {
    method: "GET",
    path: "/v1/incentive-tables",
    roles: ["HR", "ADMIN", "HEAD_OF_CITY"],
    summary: {
      id: "Daftar versi tabel insentif, terbaru dahulu",
      en: "Versions of the rules, newest first",
    },
    query: PageQuerySchema,
    reply: once(() => {
      const { title, regulation, effectiveFrom } = IncentiveContentSchema().shape;
      const content = z.object({ title, regulation, effectiveFrom });
      return withPeople(pageOf(IncentiveTableSchema().extend({ content })));
    }),
  },
  table: {
    method: "GET",
    path: "/v1/incentive-tables/{tableId}",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: {
      id: "Membaca satu versi tabel insentif; aturannya terbuka bagi semua pegawai",
      en: "One version; the rules are open to every employee",
    },
    params: OfTable,
    reply: once(() =>
      withPeople(
        IncentiveTableSchema().extend({
          /** The roles whose approval it still needs; none if it is in force. */
          awaitedRoles: z.array(IncentiveTableSchema().shape.approvals.element.shape.role).readonly(),
        }),
      ),
    ),
  },
  rewriteTable: {
    method: "PUT",
    path: "/v1/incentive-tables/{tableId}",
    roles: ["HR", "ADMIN"],
    summary: {
      id: "Mengubah versi yang belum berlaku; persetujuan yang sudah diberikan gugur",
      en: "Change a version that is not in force; existing approvals become void",
    },
    guard: "version",
    params: OfTable,
    body: IncentiveContentSchema,
    bodyLimitBytes: TABLE_BYTES,
    reply: IncentiveTableSchema,
  },
  approveTable: {
    method: "POST",
    path: "/v1/incentive-tables/{tableId}/approve",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Menyetujui versi setelah melihat uji cobanya; berlaku setelah disetujui dua orang yang berbeda",
      en: "Approve a version after its trial; it is in force once two different people have",
    },
    guard: "version",
    params: OfTable,
    body: once(() => z.strictObject({ trialId: IncentiveRunIdSchema() })),
    reply: IncentiveTableSchema,
  },
} satisfies Contract;
