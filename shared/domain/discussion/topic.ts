import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import type { LocalDay } from "../calendar/calendar.ts";
import { once } from "../once.ts";
import type { Employee } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { isInServiceOn } from "../organisation/service.ts";
import { refusals } from "../refusal.ts";
import { type Announcement, isOpen } from "../socialisation/announcement.ts";
import { isMeant, looksAfter, refuseNotAddressed } from "../socialisation/audience.ts";
import { RULES, type Rule } from "../socialisation/explainers/rules.ts";

/** What is discussed: a rule by its name, or an announcement by its id. */
export const TopicSchema = /* @__PURE__ */ once(() =>
  z.string().regex(new RegExp(`^(?:${RULES.join("|")}|[0-9a-z]{20})$`)),
);

export const isRule = (topic: string): topic is Rule => RULES.some((rule) => rule === topic);

/** Who answers for a rule: HR as a whole. For an announcement it is its author, while in service. */
const HR_OWNS = "HR";

/** What somebody is in a discussion that they may read. */
export interface Standing {
  readonly id: string;
  /** Whether they answer officially, and moderate. */
  readonly isModerator: boolean;
  /** Whether they may ask and discuss now. */
  readonly speaks: boolean;
  /** Whether that is only because it is over. */
  readonly isOver: boolean;
  /** The account that is asked: whoever published the announcement, or HR, also in the place of whoever has left. */
  readonly ownerId: string;
}

interface Reader {
  readonly principal: Principal;
  readonly employee: Employee | undefined;
  /** Theirs today. */
  readonly unit: OrganisationUnit | undefined;
  /** Whether they have confirmed the announcement, or written here and not withdrawn it, for whoever has left its audience since. */
  readonly tookPart: boolean;
  /** Who published the announcement, where they are an employee and somebody asks. */
  readonly publisher?: Employee | undefined;
  readonly day: LocalDay;
}

const refuse = /* @__PURE__ */ refusals("discussion", {
  over: {
    kind: "conflict",
    id: "Tanya jawab ini sudah ditutup bersama pengumumannya. Isinya tetap dapat dibaca; pertanyaan baru dapat diajukan pada penjelasan aturannya.",
    en: "This discussion has ended with its announcement. It can still be read; ask under the explainer of the rule.",
    source: {
      id: "kebijakan: pertanyaan selama pengumuman berlaku",
      en: "policy: questions while an announcement stands",
    },
  },
  "not-speaking": {
    kind: "forbidden",
    id: "Yang bertanya dan berdiskusi di sini hanya pegawai, atas nama sendiri. Masuklah dengan akun pegawai Anda.",
    en: "Only employees ask and discuss here, in their own name. Sign in with your own account.",
    source: { id: "kebijakan: bertanya atas nama sendiri", en: "policy: one asks in one's own name" },
  },
  "not-moderator": {
    kind: "forbidden",
    id: "Yang menjawab resmi dan memoderasi hanya penerbit pengumuman, pengelola kinerja, dan kepala daerah.",
    en: "Only who published it, HR and the head of the city answer officially and moderate.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
});

/**
 * What somebody is in the discussion of a rule, which every employee reads, or of an announcement, which those meant read, whoever
 * has confirmed it or written here, and those who look after it.
 * @param announcement undefined for a rule
 * @throws DomainError `announcement.not-addressed`, also if there is none
 * @source policy choice
 */
export function standingIn(topic: string, announcement: Announcement | undefined, reader: Reader): Standing {
  const { principal, tookPart, publisher, day } = reader;
  const { id, roles } = principal;
  const isEmployee = roles.includes("EMPLOYEE") && /^\d{18}$/.test(id);
  if (isRule(topic)) {
    const isModerator = roles.includes("HR") || roles.includes("HEAD_OF_CITY");
    return { id, isModerator, speaks: isEmployee, isOver: false, ownerId: HR_OWNS };
  }
  if (announcement === undefined) throw refuseNotAddressed();
  const isMeantHere = isMeantIn(announcement, reader);
  const isModerator = looksAfter(principal, announcement);
  if (!isMeantHere && !isModerator && !tookPart) throw refuseNotAddressed();
  const takesPart = isEmployee && (isMeantHere || isModerator);
  const isOver = !isOpen(announcement, day);
  const hasLeft = publisher !== undefined && !isInServiceOn(publisher, day);
  return {
    ...{ id, isModerator, speaks: takesPart && !isOver, isOver: takesPart && isOver },
    ownerId: hasLeft ? HR_OWNS : announcement.publishedBy,
  };
}

type Meant = Pick<Reader, "employee" | "unit" | "day">;

function isMeantIn(announcement: Announcement, reader: Meant): boolean {
  return announcement.from <= reader.day && isMeant(announcement.audience, reader);
}

/** Whether an announcement's discussion is read by somebody whatever they did there: those meant, and those who look after it. */
export function readsAnyway(announcement: Announcement, reader: Meant & Pick<Reader, "principal">): boolean {
  return isMeantIn(announcement, reader) || looksAfter(reader.principal, announcement);
}

/** @throws DomainError `discussion.over`, `discussion.not-speaking` */
export function requireSpeaker({ speaks, isOver }: Standing): void {
  if (isOver) throw refuse("over");
  if (!speaks) throw refuse("not-speaking");
}

/** @throws DomainError `discussion.not-moderator` */
export function requireModerator({ isModerator }: Standing): void {
  if (!isModerator) throw refuse("not-moderator");
}
