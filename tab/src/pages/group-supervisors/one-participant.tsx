import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { GroupSupervisors } from "#contract/supervisors-api.ts";
import { dayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag } from "../../look/tag.tsx";
import { useCall, useLanguage } from "../../surroundings.tsx";
import { AtWork } from "./at-work.tsx";
import { type Change, ChangeForm } from "./change-form.tsx";
import { RevokeLinks } from "./revoke-links.tsx";
import type { SaySupervisors } from "./texts.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Person = GroupSupervisors["participants"][number];
type Props = {
  readonly person: Person;
  readonly closed: boolean;
  /** Only a coordinator lets somebody start without a supervisor. */
  readonly mayAllow: boolean;
  readonly say: SaySupervisors;
  readonly onNews: (news: string) => void;
};

function Standing({ person, say }: Pick<Props, "person" | "say">) {
  const language = useLanguage();
  const { supervisor, deputy, examiner, former, waits, mayStart, startAllowed } = person;
  return (
    <>
      {!mayStart && (
        <div>
          <Tag tone="warn" icon="warning">
            {say(waits ? "waits" : "mayNot")}
          </Tag>
        </div>
      )}
      <AtWork label={say("supervisor")} one={supervisor} say={say} />
      <AtWork label={say("deputy")} one={deputy} say={say} />
      <Text>
        {say("examiner")}: {examiner ? `${examiner.name} (${examiner.mail})` : say("nobody")}
      </Text>
      {startAllowed && <Text>{say("allowed", { reason: startAllowed.reason })}</Text>}
      {former.map(({ name, until, reason = "" }) => (
        <Text key={`${until} ${name}`}>
          {say("former", { name, day: dayText(until, language), reason })}
        </Text>
      ))}
    </>
  );
}

/** Who is at work beside one participant, and what can be changed about it. */
export function OneParticipant({ person, closed, mayAllow, say, onNews }: Props) {
  const styles = useStyles();
  const call = useCall();
  const [what, setWhat] = useState<Change>();
  const { groupId, personId, name, supervisor, mayStart } = person;
  const about = { groupId, personId };
  const again = useMutation({
    mutationFn: () => call("askAgain", about),
    onSuccess: () => onNews(say("form.asked")),
  });
  const changes: readonly Change[] = [
    "supervisor",
    "deputy",
    "examiner",
    ...(mayAllow && !mayStart ? (["allow"] as const) : []),
  ];
  const mayAsk = supervisor !== null && /^(asked|declined)$/.test(supervisor.state);
  const aloud = (action: string) => say("ofPerson", { action, name });
  return (
    <Panel title={name}>
      <Standing person={person} say={say} />
      {again.error && <Problem error={again.error} />}
      {!closed && (
        <div className={styles.buttons}>
          {changes.map((one) => (
            <Button key={one} aria-label={aloud(say(`action.${one}`))} onClick={() => setWhat(one)}>
              {say(`action.${one}`)}
            </Button>
          ))}
          {mayAsk && (
            <Button
              aria-label={aloud(say("action.again"))}
              disabledFocusable={again.isPending}
              onClick={() => again.mutate()}
            >
              {say("action.again")}
            </Button>
          )}
        </div>
      )}
      {mayAllow && (
        <div className={styles.buttons}>
          {(["supervisor", "deputy"] as const).map((as) => {
            const id = person.atWorkIds[as];
            const one = person[as];
            if (id === undefined || !one) return null;
            return (
              <RevokeLinks
                key={as}
                groupId={groupId}
                personId={id}
                name={one.name}
                say={say}
                onNews={onNews}
              />
            );
          })}
        </div>
      )}
      {what && (
        <ChangeForm
          what={what}
          about={about}
          name={name}
          proposal={what === "supervisor" ? supervisor?.instead : undefined}
          asksReason={what === "allow" || (what === "supervisor" && supervisor !== null)}
          say={say}
          onClose={() => setWhat(undefined)}
          onSaved={() => {
            setWhat(undefined);
            onNews(say("form.saved"));
          }}
        />
      )}
    </Panel>
  );
}
