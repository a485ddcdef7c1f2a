import { createHash } from "node:crypto";
import { type BusyCity, startBusyCity } from "../../adversary/busy-city.ts";

/** The busy city with its long work under way as well: files that are imported, an assignment, and March's award. */
export async function startScreenCity() {
  const city = await startBusyCity();
  const { surveyId, templateId, unitId, month, sessionId } = city.values;
  const paperId = await importedFile(city, `/v1/surveys/${surveyId}/paper-imports`, { edition: 1 });
  const importId = await importedFile(city, "/v1/imports");
  const order = { year: "2026", unitId, isWithBelow: true };
  const { id: assignmentId } = await made(city, `/v1/plan-templates/${templateId}/assignments`, order);
  await made(city, "/v1/award-rounds", { month });
  const question = {
    text: "Kapan jawaban awal diberikan?",
    options: ["Kapan saja", "Sesuai tenggat"],
    right: 1,
  };
  await made(city, `/v1/training-sessions/${sessionId}/test`, { questions: [question] });
  await city.host.idle();
  const values: Readonly<Record<string, string>> = {
    ...city.values,
    importId,
    paperId,
    assignmentId,
    newTemplate: "baru",
    rule: "MATRIX",
  };
  // What a draw and its visits are named by.
  const ofDraw = (path: string): Readonly<Record<string, string>> =>
    path.includes(":programmeId") ? city.valuesFor("{programmeId}") : {};
  return { ...city, values, ofDraw };
}

async function made({ api, tokens }: BusyCity, path: string, body: object) {
  const reply = await api("POST", path, { as: tokens.hr, body });
  if (reply.status >= 300) throw new Error(`${path} answers ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** A file that has no line of the right form, checked: its screen shows what is wrong with it. */
async function importedFile(city: BusyCity, path: string, more: object = {}): Promise<string> {
  const content = Buffer.from("nip;nama\n1;Siapa\n");
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { fileName: "berkas.csv", sizeBytes: content.length, sha256, ...more };
  const { id, upload, version } = await made(city, path, file);
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: content });
  const check = `${path.replace(/.*(?=paper-imports)/, "/v1/")}/${id}/check`;
  await city.api("POST", check, { as: city.tokens.hr, version });
  return id;
}
