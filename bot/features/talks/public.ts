export { type OpenAction, openActions } from "./action-rules.ts";
export { listTalks, type Talk } from "./document.ts";
export {
  type SupervisorNews,
  supervisorNews,
  type TeacherNews,
  talkMoments,
  teacherLines,
  teacherNews,
} from "./news-rules.ts";
