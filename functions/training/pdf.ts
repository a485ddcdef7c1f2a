import { cityOfProcess } from "../../shared/cities/index.ts";
import { printedArms } from "../../shared/documents/arms-file.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { found } from "../../shared/table/found.ts";
import type { Table } from "../../shared/table/table.ts";
import { trainingRepository } from "../../shared/table/training/trainings.ts";
import { trainingCertificatePdf } from "./certificate.ts";
import { trainingCertificateRoutes } from "./certificate-contract.ts";

/** A unit of its own, so that the other routes need not load the PDF library. */
export const handler = httpUnit(
  trainingCertificateRoutes,
  {
    async trainingCertificate({ params: { nip, trainingId }, principal, at }, { trainings, city }) {
      const { training, employee } = await trainings.withEmployee(nip, trainingId);
      if (principal.id !== nip) requireCanSee(principal, found(employee), localDay(at, city.timeZone));
      return trainingCertificatePdf(found(training), found(employee), { city, arms: printedArms() });
    },
  },
  (table: Table) => ({ trainings: trainingRepository(table), city: cityOfProcess() }),
);
