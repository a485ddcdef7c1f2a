import { maskIdentifiers } from "./masked-text.ts";
import { DomainError } from "./refusal.ts";
import type { SetAside } from "./run.ts";
import type { Text } from "./text.ts";

type Why = Pick<SetAside, "code" | "reason">;

const REASONS = {
  "run.record-full": {
    id: "Sebuah catatan di bagian ini sudah mencapai batas ukurannya, sehingga tidak dapat diubah lagi. Minta pengelola sistem mengosongkannya, lalu coba lagi.",
    en: "A record of this part has reached its largest size and cannot be changed any more. Have the operator make room in it, then try again.",
  },
  "run.busy": {
    id: "Basis data terlalu sibuk setiap kali bagian ini dikerjakan. Coba lagi nanti.",
    en: "The database was too busy each time that this part was tried. Try it again later.",
  },
  "run.no-answer": {
    id: "Pengerjaan bagian ini berhenti di tengah jalan setiap kali dicoba, tanpa keterangan. Sampaikan kepada pengelola sistem, lalu coba lagi.",
    en: "The work on this part stopped midway each time that it was tried, without a word. Tell the operator, then try again.",
  },
  "run.fault": {
    id: "Terjadi kesalahan program setiap kali bagian ini dikerjakan. Sampaikan kepada pengelola sistem, lalu coba lagi.",
    en: "The program failed each time that this part was tried. Tell the operator, then try again.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The reason if a part's worker died every time without an answer. */
export const NO_ANSWER: Why = { code: "run.no-answer", reason: REASONS["run.no-answer"] };

const BUSY =
  /Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded|TransactionConflict|TimeoutError|ServiceUnavailable|InternalServerError/;
const FULL = /item size|size (?:to update )?has exceeded|exceeded the maximum allowed size/i;

/**
 * Why a part failed, for a person: a refusal's own sentence, or otherwise the kind of fault. The fault itself
 * is in the log; error messages may quote personal data and are left out.
 */
export function reasonOf(error: unknown): Why {
  if (error instanceof DomainError) {
    const reason = { id: maskIdentifiers(error.text("id")), en: maskIdentifiers(error.text("en")) };
    return { code: error.code, reason };
  }
  const said = wordsOf(error);
  const code = FULL.test(said) ? "run.record-full" : BUSY.test(said) ? "run.busy" : "run.fault";
  return { code, reason: REASONS[code] };
}

interface Fault {
  readonly name?: string;
  readonly message?: string;
  /** The original error. */
  readonly cause?: unknown;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Message?: string }[];
}

function wordsOf(error: unknown): string {
  const { name = "", message = "", cause, CancellationReasons = [] } = (error ?? {}) as Fault;
  const cancelled = CancellationReasons.map(({ Code = "", Message = "" }) => `${Code} ${Message}`);
  return [name, message, ...cancelled, ...(cause === undefined ? [] : [wordsOf(cause)])].join("\n");
}
