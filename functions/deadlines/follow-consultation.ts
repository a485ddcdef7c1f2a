import { cityOfProcess } from "../../shared/cities/index.ts";
import { calendarOf, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { awaitsCount, closeConsultation, passDeadline } from "../../shared/domain/participation/close.ts";
import type { Consultation } from "../../shared/domain/participation/consultation.ts";
import { awaitsForgetting, forgetConsultation } from "../../shared/domain/participation/forgetting.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { found } from "../../shared/table/found.ts";
import { consultationRepository } from "../../shared/table/participation/consultations.ts";
import type { Table } from "../../shared/table/table.ts";

/**
 * Counts and closes a consultation whose time is over; notes an answer that was missed; asks a year later what came of it; forgets
 * in the end what was said.
 */
export async function followConsultation({ key, at }: DueOn<Consultation>, table: Table): Promise<void> {
  const city = cityOfProcess();
  const consultations = consultationRepository(table);
  const { consultation: known, calendar } = await consultations.toFollow(key);
  const consultation = found(known);
  const day = localDay(at, city.timeZone);
  const officials = await consultations.officialsOf(consultation);
  const closing = {
    ...{ calendar: calendarWith(calendarOf(city), calendar), at },
    hasOfficial: officials.some((one) => isInServiceOn(one, day)),
    policy: policyOn(city, day).participation,
  };
  if (awaitsCount(consultation, at)) {
    const counted = await consultations.count(consultation);
    return consultations.close(closeConsultation(consultation, counted, closing));
  }
  if (awaitsForgetting(consultation, at)) return consultations.forget(forgetConsultation(consultation, at));
  const passed = passDeadline(consultation, closing);
  if (passed) await consultations.commit(passed, () => undefined);
}
