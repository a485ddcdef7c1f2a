import { drawTrackingCode } from "../shared/domain/complaints/intake/tracking-code.ts";

/** What a smoke test asked, and what it got. */
export interface SmokeCheck {
  readonly what: string;
  readonly isOk: boolean;
  readonly got: string;
}

interface Target {
  /** The API's address. */
  readonly url: string;
  /** An ID token of anybody; without one, nothing is asked as staff. */
  readonly token?: string | undefined;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Longer than the gateway lets anything take. */
const PATIENCE_MILLISECONDS = 31_000;

/**
 * Asks a city what shows that it works: what it publishes, the way to file a complaint, the table behind both, the door of the
 * staff. No complaint is filed, since it would have deadlines, and people who answer it. All that it leaves behind is that
 * somebody has tried a code of a complaint in vain, for an hour.
 */
export async function smoke(target: Target): Promise<readonly SmokeCheck[]> {
  const described = await ask(target, "/openapi.json");
  const reads = publicReads(described).map((path) =>
    // Where a search has to say for what, the refusal shows that it is there.
    check(`terbuka: ${path}`, ask(target, path), ({ status }) => status === 200 || status === 400),
  );
  const code = drawTrackingCode((size) => crypto.getRandomValues(new Uint8Array(size)));
  const { token } = target;
  return Promise.all([
    check("uraian API", Promise.resolve(described), () => reads.length > 0),
    check("halaman uraian API", ask(target, "/docs"), ({ status }) => status === 200),
    ...reads,
    check(
      "pengaduan tanpa isi ditolak dengan penjelasan",
      ask(target, "/v1/public/complaints", { body: {} }),
      ({ status, text }) => status === 400 && text.includes("request.invalid"),
    ),
    check(
      "pengaduan yang tidak ada dicari di basis data, dan percobaannya dicatat",
      ask(target, `/v1/public/complaints/${code}/view`, { body: { secret: "uji-asap" } }),
      ({ status, text }) => status === 404 && text.includes("complaint.unknown"),
    ),
    check("tanpa token, pegawai tidak dilayani", ask(target, "/v1/me"), ({ status }) => status === 401),
    ...(token ? [check("dengan token, akun dikenal", ask(target, "/v1/me", { token }), isGood)] : []),
  ]);
}

function isGood({ status }: Reply): boolean {
  return status === 200;
}

/** What anybody may read without naming anything, by the city's own description of its API. */
function publicReads({ status, text }: Reply): string[] {
  if (status !== 200) return [];
  const { paths = {} } = parsed(text);
  return Object.entries(paths)
    .filter(([path, item]) => path.startsWith("/v1/public/") && !path.includes("{") && "get" in item)
    .map(([path]) => path);
}

function parsed(text: string): { readonly paths?: Record<string, object> } {
  try {
    return JSON.parse(text);
  } catch {
    // Something else answers at this address.
    return {};
  }
}

async function ask(
  { url }: Target,
  path: string,
  { body, token }: { readonly body?: object; readonly token?: string } = {},
): Promise<Reply> {
  try {
    const response = await fetch(new URL(path, url), {
      method: body ? "POST" : "GET",
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const { cause } = error as Error;
    return { status: 0, text: String(cause ?? error) };
  }
}

async function check(
  what: string,
  asked: Promise<Reply>,
  expected: (reply: Reply) => boolean,
): Promise<SmokeCheck> {
  const reply = await asked;
  const isOk = expected(reply);
  const got = reply.status === 0 ? "tidak terjangkau" : `status ${reply.status}`;
  return { what, isOk, got: isOk ? got : `${got}: ${reply.text.slice(0, 300)}` };
}
