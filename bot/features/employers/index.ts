import type { Feature } from "../../kernel/feature.ts";
import { forgetContact, sendDates, sendMonth, tellMissing } from "./jobs.ts";
import { datesTimeline, monthTimeline } from "./month-rules.ts";
import { datesNotice, monthNotice, noSupervisorNotice } from "./notices.ts";
import {
  employerCalendarRoute,
  employerOverviewRoute,
  exportOwnStaffRoute,
  groupEmployersRoute,
  nameContactRoute,
  removeContactRoute,
  resendDatesRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";

export const employers: Feature = {
  name: "employers",
  notices: {
    "employers.dates": datesNotice,
    "employers.month": monthNotice,
    "employers.no_supervisor": noSupervisorNotice,
  },
  jobs: {
    "employers.dates": sendDates,
    "employers.month": sendMonth,
    "employers.tell_missing": tellMissing,
    "employers.forget": forgetContact,
  },
  routes: {
    employerOverview: employerOverviewRoute,
    employerCalendar: employerCalendarRoute,
    exportOwnStaff: exportOwnStaffRoute,
    groupEmployers: groupEmployersRoute,
    nameContact: nameContactRoute,
    removeContact: removeContactRoute,
    resendDates: resendDatesRoute,
  },
  timeline: [datesTimeline, monthTimeline],
  refusals,
};
