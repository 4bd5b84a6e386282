import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  card,
  execute,
  facts,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Settings } from "../../kernel/ports.ts";
import { say } from "./texts.ts";

type ParticipantView = {
  readonly name: string;
  readonly track: string;
  readonly group: string;
  readonly teacher: string;
  readonly first: string;
  readonly sessions: number;
  readonly hours: number;
  readonly scanComesSoon: boolean;
  readonly helper: Settings["helper"];
};

export function participantCard(view: ParticipantView, language: Language): Card {
  const t = say(language);
  const [firstName = view.name] = view.name.split(" ");
  return card({
    fallbackText: t("participant.summary", { track: view.track }),
    body: [
      title(t("participant.title", { track: view.track })),
      line(t("participant.hello", { name: plain(firstName) })),
      line(t("participant.what", { count: view.sessions, hours: view.hours })),
      facts([
        [t("participant.first"), view.first],
        [t("participant.group"), plain(view.group)],
        [t("participant.teacher"), plain(view.teacher)],
      ]),
      strong(t("participant.needTitle")),
      line(t("participant.need")),
      line(t(view.scanComesSoon ? "participant.nextSoon" : "participant.next")),
      quiet(t("participant.help")),
      quiet(t("participant.helper", { helper: view.helper.name, phone: view.helper.phone })),
    ],
  });
}

type TeacherView = {
  readonly groupId: string;
  readonly group: string;
  readonly participants: number;
  readonly sessions: number;
  readonly scanComesSoon: boolean;
};

export function teacherCard(view: TeacherView, language: Language): Card {
  const t = say(language);
  const { groupId, group, participants, sessions } = view;
  return card({
    fallbackText: t("teacher.summary", { group }),
    body: [
      title(t("teacher.title", { group: plain(group) })),
      line(t("teacher.what", { participants, count: sessions })),
      line(t(view.scanComesSoon ? "teacher.scanSoon" : "teacher.scan")),
      line(t("teacher.progress")),
    ],
    actions: [execute(t("teacher.button"), "progress.show_group", { groupId }, "positive")],
  });
}
