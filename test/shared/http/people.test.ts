import { afterAll, beforeAll, expect, it } from "vitest";
import * as z from "zod";
import { once } from "../../../shared/domain/once.ts";
import type { Route } from "../../../shared/http/contract.ts";
import { named } from "../../../shared/http/people.ts";
import { withPeople } from "../../../shared/http/people-schema.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const route: Route = {
  method: "GET",
  path: "/v1/pairs",
  roles: ["EMPLOYEE"],
  summary: { id: "Pasangan", en: "Pairs" },
  reply: once(() => withPeople(z.object({ nip: z.string(), raterNip: z.string() }))),
};

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

const reply = { nip: "198609262015051001", raterNip: "197501012000031002" };

it("a name costs half a read unit: nothing is decided by it", async () => {
  const meter = newMeter();
  await named(route, reply, {
    table: () => openTable({ meter }),
    today: () => "2026-03-10",
    reader: undefined,
  });
  expect(meter).toMatchObject({ roundTrips: 1, readUnits: 1 });
});

it("whoever asks is known already, and costs nothing", async () => {
  const meter = newMeter();
  const known = { nip: reply.raterNip, name: "Rahmat Hidayat", position: "Kepala Dinas" };
  const answer = await named(route, reply, {
    table: () => openTable({ meter }),
    today: () => "2026-03-10",
    reader: known.nip,
    known,
  });
  expect(answer).toEqual({ ...reply, people: [known] });
  expect(meter.readUnits).toBe(0.5);
});
