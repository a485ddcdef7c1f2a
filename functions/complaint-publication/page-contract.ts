import { screen } from "../../shared/pages/contract.ts";
import { publicationRoutes } from "./contract.ts";

const CACHE = "private, max-age=60";

/** What the city publishes of complaints, and the days that its deadlines skip. */
export const publicationPages = {
  statistics: screen(
    "/statistik/{month}",
    { id: "Statistik pengaduan sebulan, sekota dan per unit", en: "A month's complaints, by unit" },
    { params: publicationRoutes.ofMonth.params, cache: CACHE },
  ),
  calendar: screen(
    "/kalender/{year}",
    { id: "Kalender kerja setahun", en: "A year's working calendar" },
    { params: publicationRoutes.daysOff.params, cache: CACHE },
  ),
};
