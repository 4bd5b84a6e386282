import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionView } from "#contract/sessions.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { GroupView } from "../../queries.ts";
import { useLanguage } from "../../surroundings.tsx";
import { CancelSession } from "./cancel-session.tsx";
import type { Moment } from "./moments.ts";
import { MoveSession } from "./move-session.tsx";
import { PlaceSession } from "./place-session.tsx";
import type { SaySessions } from "./texts.ts";

const looks = {
  next: { tone: "busy", icon: "forward" },
  past: { tone: "quiet", icon: "check" },
  cancelled: { tone: "bad", icon: "cross" },
} as const satisfies Record<Exclude<Moment, "later">, { tone: Tone; icon: IconName }>;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "14px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

type Props = {
  readonly group: GroupView;
  readonly session: SessionView;
  readonly moment: Moment;
  readonly say: SaySessions;
  readonly onChanged: (news: string) => void;
};

/** One lesson: when it is, how to get in, and for whoever may: moving and cancelling. */
export function SessionRow({ group, session, moment, say, onChanged }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { number, title, startsAt, endsAt, joinUrl, inCalendar, place } = session;
  const isToCome = moment === "next" || moment === "later";
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div>
          <Text weight="semibold" block>
            {say("name", { number, title })}
          </Text>
          <Text block>
            {say("when", {
              day: dayText(startsAt, language, { withYear: true }),
              from: timeText(startsAt),
              to: timeText(endsAt),
            })}
          </Text>
          {place && (
            <Text block>
              {say(`place.at.${place.kind}`, { address: place.address })}
              {place.bring !== undefined && ` ${say("place.take", { bring: place.bring })}`}
            </Text>
          )}
          {isToCome && !inCalendar && (
            <Text block size={200} className={styles.quiet}>
              {say("notInCalendar")}
            </Text>
          )}
        </div>
        {moment !== "later" && <Tag {...looks[moment]}>{say(`state.${moment}`)}</Tag>}
      </div>
      {isToCome && (joinUrl !== undefined || group.mayEditSessions) && (
        <div className={styles.actions}>
          {joinUrl !== undefined && (
            <Link
              href={joinUrl}
              target="_blank"
              rel="noreferrer"
              aria-label={say("joinOf", { number })}
            >
              {say("join")}
            </Link>
          )}
          {group.mayEditSessions && (
            <>
              <MoveSession group={group} session={session} say={say} onMoved={onChanged} />
              <PlaceSession group={group} session={session} say={say} onPlaced={onChanged} />
              <CancelSession group={group} session={session} say={say} onCancelled={onChanged} />
            </>
          )}
        </div>
      )}
    </li>
  );
}
