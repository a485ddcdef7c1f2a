import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../support/cities/complaint-city.ts";
import type { Answer } from "../support/cities/test-city.ts";
import { HIDDEN, JPEG } from "../support/files/pictures.ts";
import { HOSTILE_PICTURES, SCRIPT } from "../support/hostile/pictures.ts";

const STAFF = "198609262015051001";
const SENTENCE = /^[A-Z].{30,}\.$/s;

let city: ComplaintCity;
let employee: string;

beforeAll(async () => {
  city = await startComplaintCity();
  await city.employee(STAFF, { unitId: "pu" });
  employee = await city.token(STAFF, "EMPLOYEE");
});
afterAll(() => city.host.stop());

/** A route that takes a picture: how it is announced, checked and read back. */
interface Route {
  readonly announce: (content: object) => Promise<Answer>;
  readonly check: (announced: Answer["body"]) => Promise<Answer>;
  readonly download: (checked: Answer["body"]) => Promise<Answer>;
}

/** A network may file only so many complaints an hour, and each takes only so many files. */
function sharedBy(uses: number) {
  let used = uses;
  let complaint: Awaited<ReturnType<ComplaintCity["submit"]>>;
  return async () => {
    if (used === uses) {
      complaint = await city.submit();
      await city.act(complaint.trackingCode, "verify", VERIFICATION);
      used = 0;
    }
    used += 1;
    return complaint;
  };
}
const ofCitizen = sharedBy(3);
const ofStaff = sharedBy(3);

const ROUTES: Readonly<Record<string, () => Promise<Route>>> = {
  async "a citizen's complaint"() {
    const { trackingCode, secret } = await ofCitizen();
    const own = (name: string, body: object = {}) => city.own(trackingCode, name, { secret, ...body });
    return {
      announce: (content) => own("files", content),
      check: ({ id }) => own(`files/${id}/check`),
      download: ({ id }) => own(`files/${id}/download`),
    };
  },
  async "an answer to a complaint"() {
    const { trackingCode } = await ofStaff();
    const path = `/v1/complaints/${trackingCode}/files`;
    const as = city.as.head;
    return {
      announce: (body) => city.api("POST", path, { as, body }),
      check: ({ id, version }) => city.api("POST", `${path}/${id}/check`, { as, version }),
      download: ({ id }) => city.api("GET", `${path}/${id}`, { as }),
    };
  },
  async "evidence of work"() {
    const path = `/v1/employees/${STAFF}`;
    return {
      announce: (content) =>
        city.api("POST", `${path}/evidence`, { as: employee, body: { fileName: "bukti.jpg", ...content } }),
      check: ({ sha256, version }) =>
        city.api("POST", `${path}/evidence/${sha256}/check`, { as: employee, version }),
      async download({ sha256 }) {
        const body = { day: "2026-03-10", activity: "Rapat", evidence: [sha256] };
        const report = await city.api("POST", `${path}/reports`, { as: employee, body });
        return city.api("GET", `${path}/reports/${report.body.id}/evidence/${sha256}`, { as: employee });
      },
    };
  },
};

const contentOf = (mediaType: string, bytes: Buffer) => ({
  mediaType,
  sizeBytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

async function sent(route: Route, mediaType: string, bytes: Buffer): Promise<Answer> {
  const announced = await route.announce(contentOf(mediaType, bytes));
  expect(announced.status, JSON.stringify(announced.body)).toBe(201);
  const { url, headers } = announced.body.upload;
  const stored = await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) });
  expect(stored.status).toBe(200);
  return route.check(announced.body);
}

describe.each(Object.entries(ROUTES))("as a file of %s", (_, begin) => {
  test.each(HOSTILE_PICTURES)("$name is $outcome", async ({ mediaType, bytes, outcome }) => {
    const route = await begin();
    const checked = await sent(route, mediaType, bytes);
    if (outcome === "kept") {
      expect(checked.status, JSON.stringify(checked.body)).toBe(200);
      const { url } = (await route.download(checked.body)).body;
      const shown = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(shown.length).toBeGreaterThan(40);
      expect(shown.length).toBeLessThanOrEqual(bytes.length);
      for (const hidden of [SCRIPT, HIDDEN, "ICC_PROFILE", "iCCP", "acTL", "Exif"])
        expect(shown.includes(hidden)).toBe(false);
      return;
    }
    expect(checked.status, JSON.stringify(checked.body)).toBe(409);
    expect(checked.body.code).toMatch(new RegExp(`\\.${outcome}$`));
    expect(checked.body.detail).toMatch(SENTENCE);
    // Its place is free again, for a good one.
    const good = Buffer.concat([JPEG, Buffer.from(randomUUID())]);
    expect((await sent(route, "image/jpeg", good)).status).toBe(200);
  });

  test("nothing at all is refused before it is sent, and again if nothing came", async () => {
    const route = await begin();
    const empty = await route.announce(contentOf("image/jpeg", Buffer.alloc(0)));
    expect(empty).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    expect(empty.body.errors[0].field).toBe("body.sizeBytes");
    const announced = await route.announce(contentOf("image/jpeg", Buffer.concat([JPEG, JPEG])));
    expect(await route.check(announced.body)).toMatchObject({
      status: 409,
      body: { code: expect.stringMatching(/\.missing$/) },
    });
  });
});
