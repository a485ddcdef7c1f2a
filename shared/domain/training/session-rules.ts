import { type Employee, placeOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { type Agenda, clashIn } from "./agenda.ts";
import type { CourseContent } from "./course.ts";
import { areInOrder, firstDayOf, lastDayOf } from "./meetings.ts";
import type { SessionContent } from "./session-content.ts";

export const refuseSession = /* @__PURE__ */ refusals("session", {
  "not-offered": {
    kind: "conflict",
    id: "Pelatihan ini tidak ditawarkan lagi. Tawarkan kembali di katalog sebelum merencanakan sesinya.",
    en: "This course is not offered any more. Offer it again in the catalogue before you plan a session.",
    source: { id: "kebijakan: sesi mengikuti katalog", en: "policy: sessions follow the catalogue" },
  },
  "out-of-order": {
    kind: "invalid",
    id: "Urutkan pertemuan menurut waktunya; tiap pertemuan selesai setelah mulai, dan tidak mulai sebelum yang sebelumnya selesai.",
    en: "Put the meetings in order; each ends after it begins, and none begins before the previous one has ended.",
    source: { id: "kebijakan", en: "policy" },
  },
  "in-past": {
    kind: "invalid",
    id: "Pertemuan pertama ({day}) sudah lewat. Pelatihan yang sudah selesai dicatat oleh pesertanya.",
    en: "The first meeting ({day}) is past. A training that is over is recorded by its participants.",
    source: { id: "kebijakan: sesi direncanakan sebelum dimulai", en: "policy: sessions are planned ahead" },
  },
  "enrolment-after-start": {
    kind: "invalid",
    id: "Pendaftaran ditutup paling lambat pada hari pertemuan pertama, {day}.",
    en: "Enrolment ends on the day of the first meeting, {day}, at the latest.",
    source: { id: "kebijakan", en: "policy" },
  },
  "room-missing": {
    kind: "invalid",
    id: "Isi ruang dan daya tampungnya: pelatihan klasikal berlangsung di suatu tempat.",
    en: "Name the room and how many it holds: a training in class takes place somewhere.",
    source: {
      id: "PP 11/2017 Ps 212: klasikal ialah tatap muka di kelas",
      en: "PP 11/2017 Ps 212: in class",
    },
  },
  "beyond-room": {
    kind: "invalid",
    id: "Ruang itu menampung {holds} orang, sedangkan tempat yang dibuka {places}. Kurangi tempatnya, atau pilih ruang yang lebih besar.",
    en: "The room holds {holds}, and {places} places are offered. Offer fewer, or choose a larger room.",
    source: { id: "kebijakan: tempat tidak melebihi ruang", en: "policy: no place beyond the room" },
  },
  "trainer-twice": {
    kind: "invalid",
    id: "Pelatih {nip} tertulis dua kali.",
    en: "The trainer {nip} is named twice.",
    source: { id: "kebijakan", en: "policy" },
  },
  "trainer-unknown": {
    kind: "invalid",
    id: "Pelatih {nip} tidak ada dalam daftar pegawai. Periksa NIP-nya.",
    en: "The trainer {nip} is in no register. Check the NIP.",
    source: {
      id: "kebijakan: pelatih internal ialah pegawai",
      en: "policy: internal trainers are employees",
    },
  },
  "trainer-left": {
    kind: "invalid",
    id: "{name} tidak bertugas lagi pada {day}. Pilih pelatih lain.",
    en: "{name} no longer serves on {day}. Choose another trainer.",
    source: {
      id: "kebijakan: pelatih internal ialah pegawai",
      en: "policy: internal trainers are employees",
    },
  },
  "trainer-busy": {
    kind: "conflict",
    id: 'Pelatih {nip} sudah terikat pada "{title}" yang bertumpang waktu pada {day}. Pilih waktu atau pelatih lain.',
    en: 'The trainer {nip} is taken by "{title}", which overlaps on {day}. Choose another time or trainer.',
    source: { id: "kebijakan: satu orang, satu tempat", en: "policy: nobody is in two places" },
  },
  "trainer-enrolled": {
    kind: "conflict",
    id: "Pelatih {nip} terdaftar sebagai peserta sesi ini. Seseorang tidak dilatih oleh dirinya sendiri.",
    en: "The trainer {nip} is enrolled in this session. Nobody is taught by themselves.",
    source: { id: "kebijakan: pelatih bukan peserta", en: "policy: a trainer is no participant" },
  },
  cancelled: {
    kind: "conflict",
    id: "Sesi ini sudah dibatalkan.",
    en: "This session has been cancelled.",
    source: { id: "kebijakan", en: "policy" },
  },
  begun: {
    kind: "conflict",
    id: "Sesi ini sudah dimulai, sehingga tidak dapat diubah atau dibatalkan lagi.",
    en: "This session has begun, and can be neither changed nor cancelled.",
    source: {
      id: "kebijakan: yang sudah berlangsung tetap tercatat",
      en: "policy: what took place stays on record",
    },
  },
  "times-promised": {
    kind: "conflict",
    id: "Sudah ada yang mendaftar, maka waktu pertemuannya tetap: agenda mereka disusun menurutnya. Batalkan sesi ini dengan alasan, lalu rencanakan yang baru.",
    en: "People have enrolled, so the times stay: their agendas rest on them. Cancel this session with a reason, and plan another.",
    source: { id: "kebijakan: waktu yang dijanjikan tetap", en: "policy: promised times stay" },
  },
  "not-yours": {
    kind: "forbidden",
    id: "Daftar peserta hanya dapat dilihat pelatih sesi ini dan pengelola kinerja.",
    en: "Only the session's trainers and HR may see who takes part.",
    source: {
      id: "kebijakan: tertutup, kecuali yang diizinkan; UU 27/2022",
      en: "policy: deny by default; UU 27/2022",
    },
  },
  "places-taken": {
    kind: "conflict",
    id: "{taken} tempat sudah terisi; jumlah tempat tidak dapat kurang dari itu.",
    en: "{taken} places are taken; there cannot be fewer.",
    source: { id: "kebijakan: tempat yang diberikan tetap", en: "policy: a place given stays" },
  },
});

/** The trainers named, as the register and their agendas have them. */
export type Trainers = ReadonlyMap<
  string,
  { readonly employee: Employee | undefined; readonly agenda: Agenda | undefined }
>;

interface Around {
  readonly trainers: Trainers;
  readonly today: string;
}

/**
 * Requires that what HR plans can take place: times in order, places within the room, trainers who are free.
 * @throws DomainError `session.out-of-order`, `session.in-past`, `session.enrolment-after-start`, `session.room-missing`,
 * `session.beyond-room`, `session.trainer-twice`, `session.trainer-unknown`, `session.trainer-left`,
 * `session.trainer-busy`, `session.trainer-enrolled`
 * @source policy choice
 */
export function requireSound(
  id: string,
  { meetings, enrolUntil, room, places, form, trainerNips }: SessionContent & Pick<CourseContent, "form">,
  { trainers, today }: Around,
): void {
  if (!areInOrder(meetings)) throw refuseSession("out-of-order");
  const day = firstDayOf(meetings);
  if (day < today) throw refuseSession("in-past", { day });
  if (enrolUntil > day) throw refuseSession("enrolment-after-start", { day });
  if (room === undefined && form === "KLASIKAL") throw refuseSession("room-missing");
  if (room !== undefined && places > room.holds)
    throw refuseSession("beyond-room", { holds: room.holds, places });
  requireFreeTrainers(id, { meetings, trainerNips }, trainers);
}

function requireFreeTrainers(
  id: string,
  { meetings, trainerNips }: Pick<SessionContent, "meetings" | "trainerNips">,
  trainers: Trainers,
): void {
  const twice = trainerNips.find((nip, index) => trainerNips.indexOf(nip) !== index);
  if (twice !== undefined) throw refuseSession("trainer-twice", { nip: twice });
  const day = lastDayOf(meetings);
  for (const nip of trainerNips) {
    const { employee, agenda } = trainers.get(nip) ?? {};
    if (employee === undefined) throw refuseSession("trainer-unknown", { nip });
    if (placeOn(employee, day) === undefined)
      throw refuseSession("trainer-left", { name: employee.name, day });
    const own = agenda?.entries.find(({ sessionId, isOff }) => sessionId === id && !isOff);
    if (own?.role === "PARTICIPANT") throw refuseSession("trainer-enrolled", { nip });
    const clash = clashIn(agenda, meetings, id);
    if (clash) throw refuseSession("trainer-busy", { nip, title: clash.entry.title, day: clash.meeting.day });
  }
}
