import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { followerRepository } from "../../shared/table/complaints/followers.ts";
import { intakeRepository } from "../../shared/table/complaints/intake.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import { unitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import type { Table } from "../../shared/table/table.ts";
import { explainDeadlines } from "./explain-deadlines.ts";
import { joinComplaint } from "./join-complaint.ts";
import { listUnits } from "./list-units.ts";
import { complaintPages } from "./page-contract.ts";
import { complaintPage } from "./pages/complaint.ts";
import { findPage } from "./pages/find.ts";
import { receiptPage } from "./pages/receipt.ts";
import { reportPage } from "./pages/report.ts";
import { publicComplaintRoutes } from "./public-contract.ts";
import { rateComplaint } from "./rate-complaint.ts";
import { reopenComplaint } from "./reopen-complaint.ts";
import { findSimilar } from "./similar.ts";
import { submitComplaint } from "./submit-complaint.ts";
import { viewComplaint } from "./view-complaint.ts";
import { writeMessage } from "./write-message.ts";

export const handler = publicUnit({
  contract: publicComplaintRoutes,
  handlers: {
    submit: submitComplaint,
    units: listUnits,
    similar: findSimilar,
    view: viewComplaint,
    explain: explainDeadlines,
    join: joinComplaint,
    write: writeMessage,
    rate: rateComplaint,
    reopen: reopenComplaint,
  },
  depsOf: (table: Table) => {
    const city = cityOfProcess();
    const termsOf = complaintTerms(city);
    return {
      complaints: complaintRepository(table, termsOf),
      intake: intakeRepository(table, termsOf),
      followers: followerRepository(table, termsOf),
      units: unitSuccessorRepository(table),
      networks: networkRepository(table),
      city,
    };
  },
  pageContract: complaintPages,
  pages: {
    report: reportPage.read,
    sendReport: reportPage.send,
    receipt: receiptPage,
    find: findPage.read,
    open: findPage.send,
    complaint: complaintPage.read,
    actOnComplaint: complaintPage.send,
  },
});
