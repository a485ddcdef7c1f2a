import { DomainError, type Refusal, type RefusalKind } from "../domain/refusal.ts";
import { fill, type Language, type Text, type TextParameters } from "../domain/text.ts";

/** Refusals by the edge itself, before or after the domain. */
const EDGE_PROBLEMS = {
  "request.invalid": {
    status: 400,
    id: "Permintaan tidak dapat diterima. Perbaiki isian yang disebut di bawah, lalu kirim lagi.",
    en: "The request is invalid. Correct the fields named below and send it again.",
  },
  "request.not-json": {
    status: 400,
    id: "Isi permintaan bukan JSON yang sah. Kirim JSON dengan Content-Type application/json.",
    en: "The body is not valid JSON. Send JSON with Content-Type application/json.",
  },
  "request.half-character": {
    status: 400,
    id: 'Teks pada isian "{field}" memuat separuh karakter (surrogate tanpa pasangannya). Ketik ulang teks itu, lalu kirim lagi.',
    en: 'The text in "{field}" contains half a character (an unpaired surrogate). Type it again and resend.',
  },
  "request.idempotency-key-missing": {
    status: 400,
    id: "Sertakan header Idempotency-Key (16–128 huruf, angka, - atau _), misalnya sebuah UUID, agar pengiriman ulang tidak tercatat dua kali.",
    en: "Send the header Idempotency-Key (16–128 letters, digits, - or _), such as a UUID, so that a repeated request counts only once.",
  },
  "request.unauthenticated": {
    status: 401,
    id: "Masuk dahulu: sertakan header Authorization dengan token yang berlaku.",
    en: "Sign in first: send the header Authorization with a valid token.",
  },
  "request.no-id-token": {
    status: 401,
    id: "Token ini tidak menyatakan siapa Anda. Masuk lagi, lalu kirim ID token, bukan access token.",
    en: "This token does not say who you are. Sign in again and send the ID token, not the access token.",
  },
  "request.account-of-nobody": {
    status: 403,
    id: "Akun ini tidak memuat NIP dan tidak terdaftar sebagai akun tanpa pegawai. Minta pengelola akun melengkapi NIP Anda.",
    en: "This account holds no NIP and is not listed as one that belongs to no employee. Have your NIP entered by whoever runs the accounts.",
  },
  "request.role-missing": {
    status: 403,
    id: "Anda tidak berwenang untuk ini. Diperlukan salah satu peran: {roles}.",
    en: "You may not do this. It requires one of the roles: {roles}.",
  },
  "request.unknown-route": {
    status: 404,
    id: "Alamat ini tidak dikenal.",
    en: "This address is unknown.",
  },
  "request.unknown-method": {
    status: 405,
    id: 'Alamat ini ada, tetapi bukan untuk permintaan "{method}". Yang diterima: "{allow}".',
    en: 'This address exists, but not for the method "{method}". It takes: "{allow}".',
  },
  "request.too-large": {
    status: 413,
    id: "Isi permintaan terlalu besar (maksimum {limit}). Kirim dalam beberapa bagian.",
    en: "The body is too large (at most {limit}). Send it in parts.",
  },
  "request.idempotency-key-reused": {
    status: 422,
    id: "Idempotency-Key ini sudah dipakai untuk isi yang lain. Pakai kunci baru untuk permintaan baru.",
    en: "This Idempotency-Key was used with another body. Use a new key for a new request.",
  },
  "request.if-match-missing": {
    status: 428,
    id: "Sertakan header If-Match dengan ETag dari data yang Anda baca, agar perubahan orang lain tidak tertimpa.",
    en: "Send the header If-Match with the ETag you have read, so that nobody's change is overwritten.",
  },
  "system.busy": {
    status: 503,
    id: "Sistem sedang sibuk; tidak ada yang tersimpan. Coba lagi beberapa detik lagi.",
    en: "The system is busy; nothing was stored. Try again in a few seconds.",
  },
  "system.unanswered": {
    status: 503,
    id: "Sistem terlalu lama menjawab. Yang Anda kirim mungkin sudah tersimpan: muat ulang, atau kirim lagi; tidak akan tercatat dua kali.",
    en: "The system took too long to answer. What you sent may be stored: load again, or send it again; it is not recorded twice.",
  },
  "system.fault": {
    status: 500,
    id: "Terjadi kesalahan pada sistem; tidak ada yang tersimpan. Sebutkan nomor korelasi bila Anda melapor.",
    en: "A system error occurred; nothing was stored. Quote the correlation id when you report it.",
  },
  "system.unfinished": {
    status: 500,
    id: "Terjadi kesalahan pada sistem. Yang Anda kirim mungkin sudah tersimpan: muat ulang, atau kirim lagi; tidak akan tercatat dua kali. Sebutkan nomor korelasi bila Anda melapor.",
    en: "A system error occurred. What you sent may be stored: load again, or send it again; it is not recorded twice. Quote the correlation id when you report it.",
  },
} as const satisfies Record<string, Text & { readonly status: number }>;

export type EdgeCode = keyof typeof EDGE_PROBLEMS;

const STATUS_OF: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  "too-many": 429,
};

/** An invalid field, by its path from the part of the request: `body.scores.U1`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}

/** Thrown at the edge if the request itself is refused. */
export class EdgeError extends Error {
  readonly code: EdgeCode;
  readonly parameters: TextParameters;
  readonly fields: readonly FieldError[];

  constructor(code: EdgeCode, parameters: TextParameters = {}, fields: readonly FieldError[] = []) {
    super(code);
    this.name = "EdgeError";
    this.code = code;
    this.parameters = parameters;
    this.fields = fields;
  }
}

/** An RFC 9457 problem. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly correlationId: string;
}

const TITLES: Record<number, Text> = {
  400: { id: "Permintaan keliru", en: "Bad request" },
  401: { id: "Belum masuk", en: "Unauthenticated" },
  403: { id: "Tidak berwenang", en: "Forbidden" },
  404: { id: "Tidak ditemukan", en: "Not found" },
  405: { id: "Cara ini tidak diterima", en: "Method not allowed" },
  409: { id: "Tidak sesuai ketentuan", en: "Refused by a rule" },
  412: { id: "Data sudah berubah", en: "Changed in the meantime" },
  413: { id: "Terlalu besar", en: "Too large" },
  422: { id: "Kunci dipakai ulang", en: "Key reused" },
  428: { id: "Versi belum disebut", en: "Version missing" },
  429: { id: "Terlalu sering", en: "Too many requests" },
  500: { id: "Kesalahan sistem", en: "System error" },
  503: { id: "Sistem sibuk", en: "System busy" },
};

/** What says that nothing was stored, and what is said instead once something may have been. */
const ONCE_STORED: Partial<Record<EdgeCode, EdgeCode>> = {
  "system.busy": "system.unanswered",
  "system.fault": "system.unfinished",
};

/**
 * An error as a problem for the caller; for internal faults it reveals no details.
 * @param mayBeStored whether the request wrote something before, or may have
 */
export function problemOf(
  error: unknown,
  language: Language,
  correlationId: string,
  mayBeStored = false,
): Problem {
  if (error instanceof DomainError) return domainProblem(error, error.refusal, language, correlationId);
  const edge = error instanceof EdgeError ? error : new EdgeError(systemCodeOf(error));
  const code = (mayBeStored && ONCE_STORED[edge.code]) || edge.code;
  const { status, ...text } = EDGE_PROBLEMS[code];
  const problem = {
    ...heading(status, code, language),
    detail: fill(text[language], edge.parameters, language),
    correlationId,
  };
  if (edge.fields.length === 0) return problem;
  const errors = edge.fields.map(({ field, code, message }) => ({ field, code, message: message[language] }));
  return { ...problem, errors };
}

function domainProblem(
  error: DomainError,
  { kind, field, source }: Refusal,
  language: Language,
  correlationId: string,
): Problem {
  const detail = error.text(language);
  return {
    ...heading(STATUS_OF[kind], error.code, language),
    detail,
    ...(field !== undefined && {
      errors: [{ field: `body.${fill(field, error.parameters)}`, code: error.code, message: detail }],
    }),
    ...(source && { rule: typeof source === "string" ? source : source[language] }),
    correlationId,
  };
}

function heading(status: number, code: string, language: Language) {
  return { type: `urn:kinerja:problem:${code}`, title: TITLES[status]?.[language] ?? code, status, code };
}

const BUSY = new Set([
  "ServiceUnavailable",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TransactionCanceledException",
  "TransactionInProgressException",
]);

function systemCodeOf(error: unknown): EdgeCode {
  if (!(error instanceof Error)) return "system.fault";
  if (isUnanswered(error)) return "system.unanswered";
  return BUSY.has(error.name) ? "system.busy" : "system.fault";
}

/** Whether time ran out, the request's or that of a call within it, so that nobody knows what became of a write. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
